// What a reader's browser imposes: colours, sizes of type, style sheets, extensions, translations. The
// painting follows them, or the plain face stands and says why.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, firefox, test } from '@playwright/test';
import { CHROMIUM, FIREFOX, root } from './lab.mjs';
import { at, open, press, ready, state, type } from './page.mjs';

const expectPlain = async (page, reason) => {
  await expect.poll(async () => (await state(page)).face).toBe('html');
  await expect(page.locator('#notice')).toContainText(reason);
};
const chromiumOnly = ({ browserName }) => test.skip(browserName !== 'chromium', 'the same script in every engine');

/** Adds a style sheet as an extension does: the page's own policy does not reach it. */
const addSheet = (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
};

test('imposed colours come before a choice of another day, not before the address', async ({ page, browserName }) => {
  chromiumOnly({ browserName });
  await open(page, { face: 'html' });
  await press(page, 'face-toggle'); // remembered
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('index.html');
  await ready(page);
  await expectPlain(page, 'impose ses couleurs');
  await press(page, 'face-toggle');
  expect((await state(page)).face).toBe('imgui'); // asked for on this very page
});

// Each browser's own way: Chromium changes the size that a style has, Firefox the size that is shown.
const SIZES = [
  ['a default size of 28', { default_font_size: 28 }, { 'font.size.variable.x-western': 28 }],
  ['a smallest size of 24', { minimum_font_size: 24 }, { 'font.minimum-size.x-western': 24 }],
];
for (const [name, webprefs, firefoxPrefs] of SIZES) {
  test(`${name}, set in the browser, gives the plain face`, async ({ browserName, baseURL }, { parallelIndex }) => {
    test.skip(browserName === 'firefox' && webprefs.default_font_size, 'its own start for what Chromium does alike');
    let closed;
    let page;
    if (browserName === 'chromium') {
      const profile = join(root, 'build', 'browser-profile', String(parallelIndex));
      rmSync(profile, { recursive: true, force: true });
      mkdirSync(join(profile, 'Default'), { recursive: true });
      writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ webkit: { webprefs } }));
      closed = await chromium.launchPersistentContext(profile, { ...CHROMIUM, baseURL, locale: 'fr-FR' });
      page = await closed.newPage();
    } else {
      closed = await firefox.launch({ ...FIREFOX, channel: 'moz-firefox', firefoxUserPrefs: { ...FIREFOX.firefoxUserPrefs, ...firefoxPrefs } });
      page = await closed.newPage({ baseURL, locale: 'fr-FR' });
    }
    try {
      await open(page, { face: 'imgui' });
      await expectPlain(page, 'taille de texte');
    } finally {
      await closed.close();
    }
  });
}

test('a size of type that changes while the page is open gives the plain face', async ({ page, browserName }) => {
  chromiumOnly({ browserName });
  await open(page);
  await type(page, 'porteur.nom', 'Feurs');
  await page.evaluate(() => { document.documentElement.style.fontSize = '125%'; });
  await expectPlain(page, 'taille de texte');
  await expect(at(page, 'porteur.nom')).toBeFocused();
});

test('a style sheet of the reader’s that covers the canvas gives the plain face, at any time', async ({ page, browserName }) => {
  chromiumOnly({ browserName });
  const LOW_VISION = '* { background: black !important; color: yellow !important; }';
  await open(page);
  await page.evaluate(addSheet, LOW_VISION);
  await at(page, 'porteur.nom').focus();
  await expectPlain(page, 'ses propres couleurs');
  await press(page, 'face-toggle'); // what cannot be seen is not shown
  await expectPlain(page, 'ses propres couleurs');
  await page.addInitScript(addSheet, LOW_VISION);
  await page.goto('index.html');
  await ready(page);
  await expectPlain(page, 'ses propres couleurs');
});

test('text being typed is readable whatever an extension does to colours alone, or to the canvas', async ({ page, browserName }) => {
  chromiumOnly({ browserName });
  await open(page);
  for (const css of ['', '* { color: #e8e6e3 !important; }', 'input, textarea { color: #222 !important; }', 'canvas { filter: invert(1); }']) {
    await page.evaluate((text) => { document.adoptedStyleSheets = []; document.activeElement.blur(); return text; }, css);
    if (css) await page.evaluate(addSheet, css);
    await at(page, 'porteur.nom').focus();
    const contrast = await at(page, 'porteur.nom').evaluate((control) => {
      const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
      const light = (colour) => channels(colour).slice(0, 3).reduce((sum, value, i) => sum + [.2126, .7152, .0722][i] * (value / 255) ** 2.2, 0);
      const { color, backgroundColor, opacity } = getComputedStyle(control);
      if (opacity !== '1' || (channels(backgroundColor)[3] ?? 1) !== 1) return 0; // what is painted shows through
      const [dark, bright] = [light(color), light(backgroundColor)].sort((a, b) => a - b);
      return (bright + .05) / (dark + .05);
    });
    expect(contrast, css).toBeGreaterThan(4.5);
  }
});

test('a page that is translated takes the plain face, stays translated, and works', async ({ page, browserName }) => {
  chromiumOnly({ browserName });
  const { errors } = await open(page);
  await type(page, 'porteur.nom', 'Feurs');
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) if (texts.currentNode.data.trim() && !texts.currentNode.parentNode.closest('script, noscript')) found.push(texts.currentNode);
    for (const text of found) {
      const words = document.createElement('font');
      text.replaceWith(words);
      words.textContent = `[en] ${text.data}`;
    }
    document.documentElement.lang = 'en';
    document.documentElement.classList.add('translated-ltr');
  });
  await expectPlain(page, 'traduite');
  await page.keyboard.type(' rive droite');
  await at(page, 'porteur.nature').selectOption('commune');
  await type(page, 'porteur.commune', 'feur');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(at(page, 'porteur.commune')).toHaveValue('Feurs');
  await expect(page.locator('main label', { hasText: 'Nom du porteur' }).first()).toContainText('[en] Nom du porteur');
  expect(await page.locator('main label', { hasText: 'Nom du porteur' }).first().textContent()).not.toMatch(/Nom du porteur.*Nom du porteur/);
  expect(errors).toEqual([]);
});
