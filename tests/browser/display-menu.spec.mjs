// The header: its height, and its menu, which chooses the face and the colours.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, expect, firefox, test } from '@playwright/test';
import { PORTS, WITHOUT_WEBGL, root } from './lab.mjs';
import { at, changeFace, choice, fillProject, forgetDevice, goToStep, open, openMenu, press, ready, state, type } from './page.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { themes } = JSON.parse(readFileSync(join(root, 'assets', 'theme.json'), 'utf8'));
const FACES = ['html', 'imgui'];

const height = (page) => page.evaluate(() => document.querySelector('header').getBoundingClientRect().height);
const ground = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const colourOf = (theme) => `rgb(${[1, 3, 5].map((from) => parseInt(themes[theme].couleurs.fond.slice(from, from + 2), 16)).join(', ')})`;
const panel = (page) => at(page, 'display-panel');

/** The host page of another origin, with the simulator in a frame; `width` is that of the window. */
const host = async (page, { face, width = 1000, sandbox }) => {
  const simulator = `http://127.0.0.1:${PORTS[0]}/index.html?vue=${face}`;
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`http://127.0.0.1:${PORTS[1]}/?${new URLSearchParams({ simulator, ...(sandbox && { sandbox }) })}`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForFunction(() => window.loireConnect);
  return frame;
};

for (const face of FACES) {
  test(`the header is at most 64 pixels high, and 48 in a frame, which has no title: ${face}`, async ({ page }) => {
    for (const size of [{ width: 1280, height: 800 }, { width: 390, height: 844 }, { width: 360, height: 740 }]) {
      await page.setViewportSize(size);
      await open(page, { face });
      for (const step of [1, 3]) {
        await goToStep(page, step);
        expect(await height(page), `${size.width} pixels, step ${step}`).toBeLessThanOrEqual(64);
      }
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    }
    for (const width of [1000, 390]) {
      const frame = await host(page, { face, width });
      expect(await height(frame), `in a frame, ${width} pixels`).toBeLessThanOrEqual(48);
      const title = await frame.locator('h1').boundingBox();
      expect(title.width * title.height, 'the title is only for screen readers').toBeLessThanOrEqual(1);
      await expect(frame.getByRole('button', { name: 'Affichage' })).toBeVisible();
    }
  });
}

test('the purpose can be read on a small screen, at the first step', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, { face: 'html' });
  const purpose = page.getByRole('region', { name: 'En bref' });
  await expect(purpose).toBeInViewport({ ratio: 1 });
  await expect(purpose).toContainText('Ce simulateur dit si votre projet entre dans l’appel Loire Connect');
  await expect(purpose).toContainText('rien n’est envoyé');
  await goToStep(page, 2);
  await expect(purpose).toBeHidden();
  await goToStep(page, 1);
  await expect(purpose).toBeVisible();
});

for (const face of FACES) {
  test(`the panel opens and closes with the keyboard and the pointer: ${face}`, async ({ page }) => {
    const watched = await open(page, { face });
    const button = page.getByRole('button', { name: 'Affichage', exact: true });
    await expect(button).toHaveAttribute('aria-controls', 'display-panel');
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect(panel(page)).toBeHidden();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(panel(page)).toBeVisible();
    expect(await panel(page).getByRole('group').evaluateAll((groups) => groups.map((group) =>
      [group.querySelector('legend'), ...group.querySelectorAll('label')].map((element) => element.textContent)))).toEqual([
      ['Version', 'Graphique', 'Simple (HTML)'],
      ['Couleurs', 'Selon l’appareil', 'Claires', 'Sombres', 'Contraste renforcé'],
    ]);
    await expect(choice(page, face === 'html' ? 'Simple (HTML)' : 'Graphique')).toBeChecked();
    await expect(choice(page, 'Selon l’appareil')).toBeChecked();

    // The focus goes into the panel, Escape gives it back.
    await page.keyboard.press('Tab');
    await expect(page.locator('[name="display-face"]:checked')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(choice(page, 'Selon l’appareil')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect(button).toBeFocused();

    // Tab out of the panel closes it, so that it does not cover the next control.
    await page.keyboard.press('Space');
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Tab');
    await expect(panel(page)).toBeHidden();
    expect(await page.evaluate(() => document.activeElement.closest('main') !== null)).toBe(true);

    // The button closes it, a press inside does not, and a press outside does, and does its own work too.
    await press(page, button);
    await press(page, button);
    await expect(panel(page)).toBeHidden();
    await press(page, button);
    await press(page, panel(page).locator('legend').first());
    await expect(panel(page)).toBeVisible();
    await goToStep(page, 2);
    await press(page, 'projet.intitule');
    await expect(panel(page)).toBeHidden();
    await expect(at(page, 'projet.intitule')).toBeFocused();
    expect(watched.errors).toEqual([]);
    expect(watched.violations).toEqual([]);
  });
}

test('the arrows choose the face at once, with every answer, and the choice is remembered', async ({ page }) => {
  await page.goto('index.html');
  await ready(page);
  expect((await state(page)).face).toBe('imgui');
  await fillProject(page);
  await type(page, 'depenses.d1.libelle', ' neufs');
  const before = await state(page);
  await openMenu(page);
  await choice(page, 'Graphique').focus();
  for (const [key, face] of [['ArrowDown', 'html'], ['ArrowUp', 'imgui'], ['ArrowDown', 'html']]) {
    await page.keyboard.press(key);
    const now = await state(page);
    expect(now.face).toBe(face);
    expect(now.draft).toBe(before.draft);
    expect(now.view).toEqual(before.view);
    await expect(panel(page)).toBeVisible();
    await expect(page.locator('[name="display-face"]:checked')).toBeFocused();
  }
  await expect(at(page, 'display-reason')).toBeEmpty();
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto('index.html');
  await ready(page);
  expect((await state(page)).face).toBe('html');
  await page.goto('index.html?vue=imgui');
  await ready(page);
  expect((await state(page)).face, 'the address wins').toBe('imgui');
});

for (const face of FACES) {
  test(`the colours apply at once, with every answer, and survive a reload: ${face}`, async ({ page }) => {
    await page.goto(`index.html?vue=${face}`);
    await ready(page);
    await goToStep(page, 2);
    await type(page, 'projet.intitule', 'Feurs');
    const { draft } = await state(page);
    const used = [];
    for (const [words, theme] of [['Sombres', 'sombre'], ['Contraste renforcé', 'contraste'], ['Claires', 'clair'], ['Sombres', 'sombre']]) {
      await openMenu(page);
      const { frames } = await state(page);
      await press(page, choice(page, words));
      await expect.poll(() => ground(page), words).toBe(colourOf(theme));
      if (face === 'imgui') await expect.poll(async () => (await state(page)).frames, `${words}: painted again`).toBeGreaterThan(frames);
      used.push(await page.locator('.shell-header').evaluate((header) => getComputedStyle(header).color));
      expect((await state(page)).draft).toBe(draft);
    }
    expect(new Set(used).size).toBeGreaterThan(2);
    await page.evaluate(() => window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true));
    await page.goto(`index.html?vue=${face}`);
    await ready(page);
    expect(await ground(page)).toBe(colourOf('sombre'));
    await openMenu(page);
    await expect(choice(page, 'Sombres')).toBeChecked();
    await page.goto(`index.html?vue=${face}&theme=clair`);
    await ready(page);
    expect(await ground(page), 'the address wins').toBe(colourOf('clair'));
    await openMenu(page);
    await press(page, choice(page, 'Contraste renforcé'));
    expect(await ground(page), 'a choice on this page').toBe(colourOf('contraste'));
    await press(page, choice(page, 'Selon l’appareil'));
    expect(await ground(page)).toBe(colourOf('clair'));
    await page.goto(`index.html?vue=${face}`);
    await ready(page);
    expect(await ground(page), 'nothing is remembered').toBe(colourOf('clair'));
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
}

test('high contrast that is chosen follows the light or dark of the device', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'the driver of Firefox cannot emulate preferences');
  await open(page, { face: 'html' });
  await openMenu(page);
  await press(page, choice(page, 'Contraste renforcé'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => ground(page)).toBe(colourOf('contraste_sombre'));
  await press(page, choice(page, 'Claires'));
  expect(await ground(page)).toBe(colourOf('clair'));
  await press(page, choice(page, 'Selon l’appareil'));
  expect(await ground(page)).toBe(colourOf('sombre'));
});

test('a storage that throws takes no choice away', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new Error('planted'); } }));
  const watched = await open(page, { face: 'imgui' });
  await changeFace(page, 'html');
  expect((await state(page)).face).toBe('html');
  await openMenu(page);
  await press(page, choice(page, 'Sombres'));
  expect(await ground(page)).toBe(colourOf('sombre'));
  await press(page, choice(page, 'Selon l’appareil'));
  expect(await ground(page)).toBe(colourOf('clair'));
  expect(watched.errors).toEqual([]);
});

test('without WebGL the painted face cannot be chosen, and the menu says why', async ({ browserName, baseURL }) => {
  const browser = await { chromium, firefox }[browserName].launch(
    { ...WITHOUT_WEBGL[browserName], ...(browserName === 'firefox' ? { channel: 'moz-firefox' } : {}) });
  try {
    const page = await browser.newPage({ baseURL, locale: 'fr-FR' });
    const watched = await open(page, { face: 'html' });
    await expect(page.locator('#notice')).toBeEmpty();
    await openMenu(page);
    await expect(choice(page, 'Graphique')).toBeDisabled();
    await expect(choice(page, 'Simple (HTML)')).toBeChecked();
    await expect(choice(page, 'Graphique')).toHaveAccessibleDescription(/demande WebGL\s2, qui manque dans ce navigateur/);
    await expect(at(page, 'display-reason')).toBeVisible();
    expect(watched.errors).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('in a frame the menu works, and a press on the host page closes it', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'its driver cannot move the mouse into a frame on another site');
  for (const sandbox of ['', 'allow-scripts allow-same-origin allow-forms']) {
    const frame = await host(page, { face: 'imgui', sandbox });
    await goToStep(frame, 2);
    await type(frame, 'projet.intitule', 'Feurs');
    await openMenu(frame);
    await press(frame, choice(frame, 'Simple (HTML)'));
    await press(frame, choice(frame, 'Sombres'));
    const { face, draft } = await frame.evaluate(() => window.loireConnect.etat());
    expect(face).toBe('html');
    expect(JSON.parse(draft).projet.intitule).toBe('Feurs');
    expect(await ground(frame)).toBe(colourOf('sombre'));
    await press(frame, choice(frame, 'Selon l’appareil'));
    await page.mouse.click(900, 300);
    await expect(frame.locator('#display-panel')).toBeHidden();
    await forgetDevice(frame);
  }
});

test('the open panel passes axe and fits small windows and doubled text, in both faces and every theme', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'every engine uses the same styles');
  test.setTimeout(120_000);
  for (const face of FACES) {
    await open(page, { face });
    await page.evaluate(axeSource);
    await openMenu(page);
    for (const words of ['Claires', 'Sombres', 'Contraste renforcé']) {
      await press(page, choice(page, words));
      expect(await page.evaluate(async () => (await window.axe.run('.shell-top', { resultTypes: ['violations'] })).violations
        .map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`)), `${face}, ${words}`).toEqual([]);
    }
    await press(page, choice(page, 'Selon l’appareil'));
    if (face === 'imgui') continue; // another text size gives the plain face
    for (const [width, text] of [[320, ''], [390, ''], [640, '200%'], [320, '200%']]) {
      await page.setViewportSize({ width, height: 640 });
      await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, text);
      const outside = await page.evaluate(() => [...document.querySelectorAll('.shell-top, .shell-top *')].filter((element) => {
        const { left, right, width: wide } = element.getBoundingClientRect();
        return wide > 0 && (left < 0 || right > document.documentElement.clientWidth);
      }).map((element) => `${element.tagName}.${element.className}`));
      expect(outside, `${width} pixels, text ${text}`).toEqual([]);
    }
    await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});

test('forced colours show the button, the panel and the choice', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium can emulate forced colours');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('index.html');
  await ready(page);
  await openMenu(page);
  for (const selector of ['#display-button', '#display-panel']) {
    const { borderTopWidth, borderTopColor, backgroundColor } = await page.locator(selector).evaluate((element) => {
      const style = getComputedStyle(element);
      return { borderTopWidth: style.borderTopWidth, borderTopColor: style.borderTopColor, backgroundColor: style.backgroundColor };
    });
    expect(borderTopWidth, selector).toBe('1px');
    expect(borderTopColor, selector).not.toBe(backgroundColor);
  }
  await press(page, choice(page, 'Graphique'));
  expect((await state(page)).face).toBe('imgui');
});
