// Settings of the reader's browser: colours, text sizes, style sheets, extensions and translations. The
// painting follows them, or the plain face replaces it with the reason.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, firefox, test } from '@playwright/test';
import { CHROMIUM, FIREFOX, root } from './lab.mjs';
import { at, changeFace, choose, open, openDossier, ready, state, type } from './page.mjs';

const expectPlain = async (page, reason) => {
  await expect.poll(async () => (await state(page)).face).toBe('html');
  await expect(page.locator('#notice')).toContainText(reason);
};
const chromiumOnly = ({ browserName }) => test.skip(browserName !== 'chromium', 'every engine runs the same script');

/** Adds a style sheet as an extension does. The policy of the page does not apply to it. */
const addSheet = (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
};

test('forced colours override a remembered choice of face, but not a choice on this page', async ({ page, browserName }) => {
  chromiumOnly({ browserName });
  await open(page, { face: 'html' });
  await changeFace(page); // the choice is remembered
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('index.html');
  await ready(page);
  await expectPlain(page, 'impose ses couleurs');
  await changeFace(page);
  expect((await state(page)).face).toBe('imgui'); // chosen on this page
});

// These preferences change the computed text size in Chromium and only the shown size in Firefox.
const SIZES = [
  ['a default size of 28', { default_font_size: 28 }, { 'font.size.variable.x-western': 28 }],
  ['a minimum size of 24', { minimum_font_size: 24 }, { 'font.minimum-size.x-western': 24 }],
];
for (const [name, webprefs, firefoxPrefs] of SIZES) {
  test(`${name} in the settings of the browser gives the plain face`, async ({ browserName, baseURL }, { parallelIndex }) => {
    test.skip(browserName === 'firefox' && webprefs.default_font_size, 'Chromium covers this case without another start of a browser');
    let browserOrContext;
    let page;
    if (browserName === 'chromium') {
      const profile = join(root, 'build', 'browser-profile', String(parallelIndex));
      rmSync(profile, { recursive: true, force: true });
      mkdirSync(join(profile, 'Default'), { recursive: true });
      writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ webkit: { webprefs } }));
      browserOrContext = await chromium.launchPersistentContext(profile, { ...CHROMIUM, baseURL, locale: 'fr-FR' });
      page = await browserOrContext.newPage();
    } else {
      browserOrContext = await firefox.launch({ ...FIREFOX, channel: 'moz-firefox', firefoxUserPrefs: { ...FIREFOX.firefoxUserPrefs, ...firefoxPrefs } });
      page = await browserOrContext.newPage({ baseURL, locale: 'fr-FR' });
    }
    try {
      await open(page, { face: 'imgui' });
      await expectPlain(page, 'taille de texte');
    } finally {
      await browserOrContext.close();
    }
  });
}

test('a text size that changes while the page is open gives the plain face', async ({ page, browserName }) => {
  chromiumOnly({ browserName });
  await open(page);
  await openDossier(page);
  await type(page, 'porteur.nom', 'Feurs');
  await page.evaluate(() => { document.documentElement.style.fontSize = '125%'; });
  await expectPlain(page, 'taille de texte');
  await expect(at(page, 'porteur.nom')).toBeFocused();
});

test('a style sheet of the reader that covers the canvas gives the plain face at any time', async ({ page, browserName }) => {
  chromiumOnly({ browserName });
  const LOW_VISION = '* { background: black !important; color: yellow !important; }';
  await open(page);
  await page.evaluate(addSheet, LOW_VISION);
  await at(page, 'porteur.nature').focus();
  await expectPlain(page, 'ses propres couleurs');
  await changeFace(page); // an invisible painting must not be shown again
  await expectPlain(page, 'ses propres couleurs');
  await page.addInitScript(addSheet, LOW_VISION);
  await page.goto('index.html');
  await ready(page);
  await expectPlain(page, 'ses propres couleurs');
});

test('text being typed is readable when an extension changes text colours or the canvas', async ({ page, browserName }) => {
  chromiumOnly({ browserName });
  await open(page);
  for (const css of ['', '* { color: #e8e6e3 !important; }', 'input, textarea { color: #222 !important; }', 'canvas { filter: invert(1); }']) {
    await page.evaluate((text) => { document.adoptedStyleSheets = []; document.activeElement.blur(); return text; }, css);
    if (css) await page.evaluate(addSheet, css);
    await openDossier(page);
    await at(page, 'porteur.nom').focus();
    const contrast = await at(page, 'porteur.nom').evaluate((control) => {
      const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
      const light = (colour) => channels(colour).slice(0, 3).reduce((sum, value, i) => sum + [.2126, .7152, .0722][i] * (value / 255) ** 2.2, 0);
      const { color, backgroundColor, opacity } = getComputedStyle(control);
      if (opacity !== '1' || (channels(backgroundColor)[3] ?? 1) !== 1) return 0; // the painting would be visible behind the text
      const [dark, bright] = [light(color), light(backgroundColor)].sort((a, b) => a - b);
      return (bright + .05) / (dark + .05);
    });
    expect(contrast, css).toBeGreaterThan(4.5);
  }
});

test('a translated page takes the plain face, stays translated and works', async ({ page, browserName }) => {
  chromiumOnly({ browserName });
  const { errors } = await open(page);
  await choose(page, 'porteur.nature', 'commune');
  await type(page, 'porteur.commune', 'feu');
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
  await page.keyboard.type('r');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(at(page, 'porteur.commune')).toHaveValue('Feurs');
  await expect(page.locator('main label', { hasText: 'Qui porte le projet' }).first()).toContainText('[en] Qui porte le projet');
  expect(await page.locator('main label', { hasText: 'Qui porte le projet' }).first().textContent()).not.toMatch(/Qui porte le projet.*Qui porte le projet/);
  expect(errors).toEqual([]);
});
