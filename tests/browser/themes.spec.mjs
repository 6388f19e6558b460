// The themes: light, dark and high contrast, chosen by preferences or by ?theme=, also while the page is
// open.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from './lab.mjs';
import { changeFace, fillProject, goToStep, open, openDossier, openMenu, ready, state, type } from './page.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const table = JSON.parse(readFileSync(join(root, 'assets', 'theme.json'), 'utf8'));
const ranks = Object.keys(table.themes);
const MEDIA = {
  clair: { colorScheme: 'light', contrast: 'no-preference' },
  sombre: { colorScheme: 'dark', contrast: 'no-preference' },
  contraste: { colorScheme: 'light', contrast: 'more' },
  contraste_sombre: { colorScheme: 'dark', contrast: 'more' },
};

const rgb = (hex) => [1, 3, 5].map((from) => parseInt(hex.slice(from, from + 2), 16));
const ground = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g).map(Number));
/** The colour of the top left corner of the painting, which is the background of the stepper. */
const painted = async (page) => {
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  const box = await page.locator('#painting').boundingBox();
  const shot = await page.screenshot({ clip: { x: box.x + 1, y: box.y + 3, width: 1, height: 1 } });
  return page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
    const pen = new OffscreenCanvas(1, 1).getContext('2d');
    pen.drawImage(image, 0, 0);
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, [...shot]);
};
const expectTheme = async (page, name) => {
  await expect.poll(() => ground(page), name).toEqual(rgb(table.themes[name].couleurs.fond));
  if ((await state(page)).face === 'imgui') {
    await expect.poll(() => painted(page), name).toEqual(rgb(table.themes[name].couleurs.surface));
  }
};
const atRest = async (page) => {
  await expect.poll(async () => {
    const { frames } = await state(page);
    await page.waitForTimeout(300);
    return (await state(page)).frames - frames;
  }).toBe(0);
};

/** The violations that axe finds, with the stricter contrast rule for themes that promise it. */
const axe = (page, enhanced) => page.evaluate(async (strict) =>
  (await axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast-enhanced': { enabled: strict } } })).violations
    .map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`), enhanced);

const NOT_EMULATED = 'the driver of Firefox cannot emulate preferences; other tests use ?theme=';

test('both faces follow changed preferences while the page is open, in a few frames', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', NOT_EMULATED);
  const watched = await open(page, { face: 'imgui' });
  await openDossier(page);
  await type(page, 'porteur.nom', 'Avant');
  await page.evaluate(() => document.activeElement.blur());
  for (const name of ['sombre', 'contraste_sombre', 'contraste', 'clair']) {
    await atRest(page);
    const { frames, draft } = await state(page);
    await page.emulateMedia(MEDIA[name]);
    await expectTheme(page, name);
    await atRest(page);
    const after = await state(page);
    expect(after.frames - frames).toBeLessThanOrEqual(4);
    expect(after.frames).toBeGreaterThan(frames);
    expect(after.draft).toBe(draft);
  }
  await changeFace(page);
  for (const name of ['sombre', 'contraste', 'clair']) {
    await page.emulateMedia(MEDIA[name]);
    await expectTheme(page, name);
  }
  // A theme that is chosen in the plain face also applies when the painted face returns.
  await page.emulateMedia(MEDIA.sombre);
  await changeFace(page);
  await expectTheme(page, 'sombre');
  expect(watched.violations).toEqual([]);
  expect(watched.errors).toEqual([]);
});

test('the address overrides the preferences, and high contrast keeps their light or dark base', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', NOT_EMULATED);
  const visit = async (theme) => {
    await page.goto(`index.html?vue=imgui&theme=${theme}`);
    await ready(page);
  };
  await page.emulateMedia(MEDIA.sombre);
  await visit('clair');
  await expectTheme(page, 'clair');
  await visit('contraste');
  await expectTheme(page, 'contraste_sombre');
  await page.emulateMedia(MEDIA.clair);
  await expectTheme(page, 'contraste');
  await visit('sombre');
  await expectTheme(page, 'sombre');
  await page.emulateMedia(MEDIA.contraste);
  await expectTheme(page, 'sombre');
  await visit('%22><b>');
  await expectTheme(page, 'contraste');
});

/** Opens the form in a theme, through the preferences if they can be emulated, else through the address. */
const openIn = async (page, name, face) => {
  if (page.context().browser().browserType().name() === 'firefox') {
    await page.goto(`index.html?vue=${face}&theme=${name}`);
    await ready(page);
  } else {
    await page.emulateMedia(MEDIA[name]);
    await open(page, { face });
  }
  await expectTheme(page, name);
};

for (const name of ranks) {
  test(`axe finds no violation in the theme ${name}, in both faces, on every step`, async ({ page, isMobile, browserName }) => {
    test.skip(isMobile, 'a phone has the same colours');
    test.skip(browserName === 'firefox' && name === 'contraste_sombre', NOT_EMULATED);
    await openIn(page, name, 'html');
    await fillProject(page);
    await page.evaluate(axeSource);
    const strict = table.themes[name].minimums.texte >= 7;
    for (const step of [1, 2, 3, 4, 5, 6]) {
      await goToStep(page, step);
      expect(await axe(page, strict), `step ${step}, html`).toEqual([]);
      await changeFace(page);
      expect(await axe(page, strict), `step ${step}, imgui`).toEqual([]);
      if (step === 1) await expectTheme(page, name);
      await changeFace(page);
    }
  });

  test(`the page of the rules follows the preferences without a script: ${name}`, async ({ page, isMobile, browserName }) => {
    test.skip(isMobile, 'a phone has the same colours');
    test.skip(browserName === 'firefox', NOT_EMULATED);
    await page.emulateMedia(MEDIA[name]);
    await page.goto('regles/loire-connect-2023.html');
    expect(await ground(page)).toEqual(rgb(table.themes[name].couleurs.fond));
    await page.evaluate(axeSource);
    expect(await axe(page, table.themes[name].minimums.texte >= 7)).toEqual([]);
  });
}

test('every pair of colours in the plain face and in the rules is declared in theme.json', async ({ page, isMobile, browserName }) => {
  test.skip(isMobile || browserName !== 'chromium', 'the style sheet is the same');
  const declared = new Set(table.contrastes.flatMap(({ sorte, encres, fonds }) =>
    encres.flatMap((ink) => fonds.map((background) => `${sorte === 'texte' ? 'word' : 'shape'} ${ink} on ${background}`))));
  const known = (pair) => declared.has(pair) || (pair.startsWith('shape ') && declared.has(pair.replace('shape', 'word')));
  const tokens = Object.keys(table.themes.clair.couleurs);
  const found = new Set();
  // Each colour token gets a unique colour, so that the computed colours of the page identify the tokens.
  const collectPairs = async () => {
    const pairs = await page.evaluate((names) => {
      const style = document.documentElement.style;
      const colourOf = (rank) => `rgb(${rank + 1}, 1, 1)`;
      names.forEach((name, rank) => style.setProperty(`--couleur-${name.replaceAll('_', '-')}`, colourOf(rank)));
      const token = (colour) => names.find((_, rank) => colour === colourOf(rank));
      const background = (element) => {
        for (let up = element; up; up = up.parentElement) {
          const name = token(getComputedStyle(up).backgroundColor);
          if (name) return name;
        }
        return undefined;
      };
      const seen = new Set();
      for (const element of document.querySelectorAll('body *')) {
        if (!element.checkVisibility() || element.closest('svg')) continue;
        const computed = getComputedStyle(element);
        const text = [...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim()) || element.matches('input:not([type="checkbox"], [type="radio"]), select, textarea');
        if (text) seen.add(`word ${token(computed.color)} on ${background(element)}`);
        for (const side of ['Top', 'Right', 'Bottom', 'Left']) {
          if (computed[`border${side}Style`] === 'none' || computed[`border${side}Width`] === '0px') continue;
          const edge = token(computed[`border${side}Color`]);
          const outside = background(element.parentElement);
          if (edge && edge !== outside) seen.add(`shape ${edge} on ${outside}`);
        }
      }
      return [...seen];
    }, tokens);
    pairs.forEach((pair) => found.add(pair));
    await page.evaluate(() => document.documentElement.removeAttribute('style'));
  };
  await open(page, { face: 'html' });
  await openMenu(page);
  await collectPairs();
  for (const step of [1, 2, 3, 4, 5, 6]) {
    await goToStep(page, step);
    await collectPairs();
  }
  await goToStep(page, 1);
  await fillProject(page);
  for (const step of [1, 2, 3, 4, 5, 6]) {
    await goToStep(page, step);
    await collectPairs();
  }
  await goToStep(page, 1);
  await type(page, 'porteur.commune', 's');
  await collectPairs();
  await page.evaluate(() => {
    loireTest.showCrash(new Error('essai'), () => {});
    document.getElementById('boot-progress').hidden = false;
    document.getElementById('drop-target').hidden = false;
  });
  await collectPairs();
  await page.goto('regles/loire-connect-2023.html');
  await collectPairs();
  expect(found.size).toBeGreaterThan(15);
  expect([...found].filter((pair) => !known(pair)).sort()).toEqual([]);
});

test('forced colours give the plain face in the colours of the system, unless the address asks otherwise', async ({ page, isMobile, browserName }) => {
  test.skip(isMobile || browserName !== 'chromium', 'only Chromium can emulate forced colours');
  await page.goto('index.html');
  await ready(page);
  expect((await state(page)).face).toBe('imgui');
  await page.emulateMedia({ forcedColors: 'active' });
  await expect.poll(async () => (await state(page)).face).toBe('html');
  await fillProject(page);
  await goToStep(page, 5);
  await page.evaluate(() => document.querySelectorAll('.fold[aria-expanded="false"]').forEach(({ id }) => document.getElementById(id).click()));
  const canvas = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.backgroundColor = 'Canvas';
    const colour = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return colour;
  });
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.section')).backgroundColor)).toBe(canvas);
  // The marks of figures must differ from the background of the system.
  const marks = await page.evaluate(() => [...document.querySelectorAll('.figure rect:not(pattern rect)[class], .swatch')]
    .map((mark) => { const computed = getComputedStyle(mark); return mark.matches('rect') ? computed.fill : computed.background + computed.borderColor; }));
  expect(marks.length).toBeGreaterThan(0);
  for (const mark of marks) expect(mark).not.toBe(canvas);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.goto('index.html?vue=imgui');
  await page.emulateMedia({ forcedColors: 'active' });
  await ready(page);
  expect((await state(page)).face).toBe('imgui');
});

test('the page has no animation, and print is always light', async ({ page, isMobile, browserName }) => {
  test.skip(isMobile || browserName !== 'chromium');
  await page.emulateMedia(MEDIA.sombre);
  await open(page, { face: 'html' });
  for (const reducedMotion of ['no-preference', 'reduce']) {
    await page.emulateMedia({ reducedMotion });
    await goToStep(page, reducedMotion === 'reduce' ? 2 : 3);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
  await page.emulateMedia({ media: 'print' });
  expect(await ground(page)).toEqual(rgb(table.themes.clair.couleurs.fond));
  await page.emulateMedia({ media: 'screen' });
  expect(await page.locator('.shell-header').evaluate((header) => getComputedStyle(header).backgroundColor.match(/\d+/g).map(Number)))
    .toEqual(rgb(table.themes.sombre.couleurs.surface));
});
