// The two faces of the form have the same state and controls. Without WebGL, the plain face is used.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, expect, firefox, test } from '@playwright/test';
import { WITHOUT_WEBGL } from './lab.mjs';
import { at, changeFace, choice, fillProject, goToStep, open, openDossier, openMenu, press, state, type } from './page.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test('changing the face keeps the answers, the step and the text being typed', async ({ page }) => {
  await open(page, { face: 'imgui' });
  await fillProject(page);
  await type(page, 'depenses.d1.libelle', ' 2');
  const before = await state(page);
  for (const face of ['html', 'imgui']) {
    await changeFace(page);
    const now = await state(page);
    expect(now.face).toBe(face);
    expect(now.draft).toBe(before.draft);
    expect(now.view).toEqual(before.view);
    await expect(at(page, 'depenses.d1.libelle')).toHaveValue(/2/);
  }
});

test('a screen reader gets the same content in both faces', async ({ page }) => {
  await open(page, { face: 'imgui' });
  for (const step of [1, 2, 3, 4, 5, 6]) {
    await goToStep(page, step);
    const painted = await page.locator('main').ariaSnapshot();
    await changeFace(page);
    expect(await page.locator('main').ariaSnapshot()).toBe(painted);
    await changeFace(page);
  }
});

test('Tab reaches the skip links first, then the menus', async ({ page, isMobile }) => {
  test.skip(isMobile);
  await open(page, { face: 'imgui' });
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip a').first()).toBeFocused();
  await page.keyboard.press('Tab');
  for (const menu of ['#projects-button', '#display-button']) {
    await page.keyboard.press('Tab');
    await expect(page.locator(menu)).toBeFocused();
  }
});

test('the real controls over the painting lie within its stage', async ({ page }) => {
  await open(page, { face: 'imgui' });
  for (const step of [1, 3]) {
    await goToStep(page, step);
    const outside = await page.evaluate(() => {
      const stage = document.getElementById('questions').getBoundingClientRect();
      return [...document.querySelectorAll('main :is(input, select, textarea, button, a)')].filter((control) => {
        const box = control.getBoundingClientRect();
        return box.width < 16 || box.height < 16 || box.left < stage.left - 1 || box.right > stage.right + 1
          || box.top < stage.top - 1 || box.bottom > stage.bottom + 1;
      }).map((control) => control.id);
    });
    expect(outside).toEqual([]);
  }
});

test('the painted result and its controls stay in view while the page scrolls', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has one column');
  await open(page, { face: 'imgui' });
  await goToStep(page, 2);
  await press(page, 'axe3'); // a long page
  await page.evaluate(() => scrollTo(0, 500));
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  await expect(page.locator('main > aside h2')).toBeInViewport();
});

test('without WebGL the plain face is shown, with the reason', async ({ browserName, baseURL, isMobile }) => {
  test.skip(isMobile, 'a phone has the same engine');
  const browser = await { chromium, firefox }[browserName].launch(
    { ...WITHOUT_WEBGL[browserName], ...(browserName === 'firefox' ? { channel: 'moz-firefox' } : {}) });
  const page = await browser.newPage({ baseURL, locale: 'fr-FR' });
  const watched = await open(page, { face: 'imgui' });
  expect((await state(page)).face).toBe('html');
  await expect(page.locator('#notice')).toContainText('WebGL');
  await fillProject(page);
  expect((await state(page)).assessment.eligible).toBe('oui');
  expect(watched.violations).toEqual([]);
  await browser.close();
});

test('a lost WebGL context loses no typed text', async ({ page }) => {
  await open(page, { face: 'imgui' });
  await openDossier(page);
  await type(page, 'porteur.nom', 'Avant');
  await page.evaluate(() => {
    window.loss = document.getElementById('painting').getContext('webgl2').getExtension('WEBGL_lose_context');
    window.loss.loseContext();
  });
  await page.keyboard.type(' pendant');
  await page.evaluate(() => window.loss.restoreContext());
  await page.keyboard.type(' après');
  expect(JSON.parse((await state(page)).draft).porteur.nom).toBe('Avant pendant après');
});

test('a WebGL context that is not restored gives the plain face', async ({ page }) => {
  await open(page, { face: 'imgui' });
  await page.evaluate(() =>
    document.getElementById('painting').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
  await expect.poll(async () => (await state(page)).face).toBe('html');
  await expect(page.locator('#notice')).not.toBeEmpty();
});

test('the plain face passes axe on every step, and fits 320 pixels and doubled text size', async ({ page }) => {
  await open(page, { face: 'html' });
  await fillProject(page);
  await page.evaluate(axeSource);
  for (const step of [1, 2, 3, 4, 5, 6]) {
    await goToStep(page, step);
    const violations = await page.evaluate(async () => (await window.axe.run(document, { resultTypes: ['violations'] })).violations
      .map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`));
    expect(violations, `step ${step}`).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await wide(), `step ${step} at 320 pixels`).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    expect(await wide(), `step ${step} with text twice as large`).toBeLessThanOrEqual(0);
    await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});

test('a small touch screen gives the plain face, and only the menu says why', async ({ page, isMobile }) => {
  test.skip(!isMobile);
  await page.goto('index.html');
  await page.waitForFunction(() => window.loireConnect);
  expect((await state(page)).face).toBe('html');
  await expect(page.locator('#notice')).toBeEmpty();
  await openMenu(page);
  await expect(at(page, 'display-reason')).toHaveText('Version simple, pour ce petit écran.');
  await press(page, choice(page, 'Graphique'));
  expect((await state(page)).face).toBe('imgui');
  await expect(at(page, 'display-reason')).toBeEmpty();
});

test('forced colours give the plain face, with the reason', async ({ page, isMobile, browserName }) => {
  test.skip(isMobile || browserName !== 'chromium', 'only Chromium can emulate forced colours');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('index.html');
  await page.waitForFunction(() => window.loireConnect);
  expect((await state(page)).face).toBe('html');
  await expect(page.locator('#notice')).toHaveText(/^Version simple choisie.*«\u00a0Affichage\u00a0»/);
});

test('only the text being typed is visible over the painting', async ({ page }) => {
  await open(page);
  await press(page, 'exemple.remplir');
  await goToStep(page, 3);
  await press(page, 'depenses.d1.ouvrir');
  await type(page, 'depenses.d1.montant', 'abc');
  await at(page, 'depenses.d1.libelle').focus();
  for (const step of [3, 1, 2, 4, 5]) {
    await goToStep(page, step);
    expect(await page.evaluate(() => [...document.querySelectorAll('main *')].filter((element) => {
      const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      return words && element !== document.activeElement && element.checkVisibility({ opacityProperty: true })
        && getComputedStyle(element).color !== 'rgba(0, 0, 0, 0)' && !element.closest('.visually-hidden, option, select');
    }).map((element) => `${element.className}: ${element.textContent.slice(0, 40)}`)), `step ${step}`).toEqual([]);
  }
});
