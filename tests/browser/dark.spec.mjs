// A style sheet of the reader with a ground of its own, as low vision needs it, leaves a page that can be read:
// the plain face, told, in the colours that can be seen on that ground.
import { expect, test } from '@playwright/test';
import { at, changeFace, goToStep, open, openDossier, openMenu, press, state } from './page.mjs';

const DARK = '* { background: black !important; color: yellow !important; }';
const LIGHT = '* { background: white !important; color: black !important; }';

/** Adds a style sheet as an extension does. The policy of the page does not apply to it. */
const addSheet = (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

/** What cannot be seen well on the ground around it: words below 4.5, edges of controls and drawn marks below 3. */
const unreadable = (page) => page.evaluate(() => {
  const channels = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const light = (colour) => channels(colour).slice(0, 3)
    .map((value) => (value / 255 <= .04045 ? value / 255 / 12.92 : ((value / 255 + .055) / 1.055) ** 2.4))
    .reduce((sum, value, rank) => sum + [.2126, .7152, .0722][rank] * value, 0);
  const opaque = (colour) => (channels(colour)[3] ?? 1) > .5;
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + .05) / (low + .05);
  };
  const ground = (element) => {
    for (let up = element; up; up = up.parentElement) {
      const { backgroundColor, boxShadow } = getComputedStyle(up);
      if (/16px inset/.test(boxShadow)) return boxShadow.match(/rgba?\([^)]*\)/)[0]; // it fills the box
      if (opaque(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const edges = (style) => ['Top', 'Right', 'Bottom', 'Left'].filter((side) => parseFloat(style[`border${side}Width`]) && style[`border${side}Style`] !== 'none')
    .map((side) => style[`border${side}Color`]).filter(opaque);
  const found = [];
  const expectContrast = (name, least, inks, under) => {
    const best = Math.max(...inks.map((ink) => contrast(ink, under)));
    if (best < least) found.push(`${name}: ${best.toFixed(1)} ${inks} ${under}`);
  };
  for (const element of document.querySelectorAll('header *, main *, footer *')) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest('.visually-hidden, svg')) continue;
    const style = getComputedStyle(element);
    const name = `${element.tagName}.${element.className}#${element.id}`;
    if ([...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) expectContrast(name, 4.5, [style.color], ground(element));
    if (element.matches('.control, .tick, .button:not([data-emphasis="quiet"])') && edges(style).length) expectContrast(`edge ${name}`, 3, edges(style), ground(element.parentElement));
    for (const pseudo of ['::before', '::after']) {
      const drawn = getComputedStyle(element, pseudo);
      if (/^(none|normal)$/.test(drawn.content) || drawn.display === 'none' || parseFloat(drawn.width) < 5) continue;
      const own = opaque(drawn.backgroundColor) ? [drawn.backgroundColor] : [];
      const hasWords = !/^""/.test(drawn.content);
      expectContrast(`${pseudo} ${name}`, 3, hasWords ? [drawn.color] : [...own, ...edges(drawn)], hasWords && own.length ? own[0] : ground(element));
    }
  }
  return found;
});

for (const [name, css, scheme] of [['dark', DARK, 'light'], ['light', LIGHT, 'dark']]) {
  for (const face of ['imgui', 'html']) {
    test(`a ${name} style sheet of the reader gives a page that can be read on every step: ${face}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme: scheme });
      await page.addInitScript(addSheet, css);
      await open(page, { face });
      expect((await state(page)).face).toBe('html');
      await press(page, 'exemple.remplir');
      for (const step of [1, 2, 3, 4, 5]) {
        await goToStep(page, step);
        if (step === 3) await press(page, 'depenses.d1.ouvrir');
        expect(await unreadable(page), `step ${step}`).toEqual([]);
      }
      await openDossier(page);
      await at(page, 'porteur.nom').fill('Feurs');
      expect(JSON.parse((await state(page)).draft).porteur.nom).toBe('Feurs');
      await openMenu(page);
      expect(await unreadable(page), 'menu').toEqual([]);
    });
  }
}

for (const css of [DARK, 'div, section { background: black !important; }', 'canvas { visibility: hidden !important; }', 'canvas { display: none !important; }']) {
  test(`a style sheet that comes later and hides the painting gives the plain face at the next movement: ${css}`, async ({ page }) => {
    await open(page, { face: 'imgui' });
    await openDossier(page);
    await at(page, 'porteur.nom').fill('Feurs');
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(5, 5);
    await page.evaluate(addSheet, css);
    await page.mouse.move(400, 400);
    await expect.poll(async () => (await state(page)).face).toBe('html');
    await expect(page.locator('#notice')).toContainText('ses propres couleurs');
    await changeFace(page, 'imgui'); // an invisible painting must not be shown again
    expect((await state(page)).face).toBe('html');
    await expect(at(page, 'porteur.nom')).toHaveValue('Feurs');
  });
}
