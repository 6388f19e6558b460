// The part of the RGAA that a program can check, on every page of the site and in both faces.
// docs/rgaa.md gives the criterion of each test, and what only a person can check.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { SINGLE_FILE, root, site } from './lab.mjs';
import { at, choose, drop, fillProject, goToStep, open, openDossier, press, state, type } from './page.mjs';
import { htmlValidate, vnu } from './valid-html.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = ['regles/loire-connect-2023.html', 'accessibilite.html', 'exemple-integration.html'];
const STEPS = [1, 2, 3, 4, 5, 6];
const TITLE = 'Loire Connect – simulateur d’aide';

test.describe.configure({ timeout: 180_000 }); // six steps, two faces, three validators

/** Every violation that axe finds, whatever its impact, including best practices. */
const axe = async (page) => {
  await page.evaluate(axeSource);
  return page.evaluate(async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
    .map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`));
};
/** Elements that extend beyond the window sideways, or whose content is clipped. */
const cut = (page) => page.evaluate(() => {
  const wide = document.documentElement.scrollWidth > innerWidth ? [`the page: ${document.documentElement.scrollWidth}`] : [];
  const inside = [...document.body.querySelectorAll('*')].filter((element) => {
    if (element.closest('.visually-hidden, svg, textarea, select, input, .suggestions, [hidden]') || element.matches('.stage') || !element.getClientRects().length) return false;
    const style = getComputedStyle(element);
    if (style.clipPath !== 'none' || style.visibility === 'hidden') return false;
    return (/hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
      || (/hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
  });
  // The background of the stepper extends to both edges of the window, and the stage clips it on purpose.
  const outside = [...document.querySelectorAll('main *')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < -1 || right > document.documentElement.clientWidth + 1)
      && !element.matches('nav.steps') && !element.closest('.visually-hidden, svg, .button-note, .suggestions');
  });
  return [...wide, ...[...inside, ...outside].map((element) => `${element.tagName}#${element.id}.${element.className}`)];
});
/** Applies the text spacing of WCAG 1.4.12. Only the object model can do so under the policy of the page. */
const spaceText = (page) => page.evaluate(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }'
    + ' p { margin-bottom: 2em !important; }');
  document.adoptedStyleSheets = [sheet];
});

for (const face of ['html', 'imgui']) {
  test(`axe finds no violation on any step, on wide and narrow screens: ${face}`, async ({ page, isMobile, browserName }) => {
    test.skip(isMobile || browserName !== 'chromium', 'one engine is enough');
    await open(page, { face });
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const step of STEPS) {
        await goToStep(page, step);
        expect(await axe(page), `empty, step ${step}, ${width} pixels`).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 1280, height: 844 });
    await goToStep(page, 1);
    await fillProject(page);
    await openDossier(page);
    await type(page, 'porteur.siret', '123');
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const step of STEPS) {
        await goToStep(page, step);
        expect(await axe(page), `filled, step ${step}, ${width} pixels`).toEqual([]);
      }
    }
  });
}

test('axe finds no violation on the other pages and in the single file', async ({ page, isMobile, browserName }) => {
  test.skip(isMobile || browserName !== 'chromium', 'one engine is enough');
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 640 });
    for (const address of [...PAGES, `${SINGLE_FILE}?vue=html#accessibilite`, `${SINGLE_FILE}?vue=html#regles`]) {
      await page.goto('about:blank');
      await page.goto(address);
      if (address.includes('?')) await page.waitForFunction(() => window.loireConnect);
      expect(await axe(page), `${address}, ${width} pixels`).toEqual([]);
    }
  }
});

test('the HTML of the sent pages and of every built step is valid, in both faces', async ({ page, isMobile, browserName }) => {
  test.skip(isMobile || browserName !== 'chromium', 'every engine has the same elements');
  const folder = join(root, 'build', 'dom');
  mkdirSync(folder, { recursive: true });
  const files = ['index.html', ...PAGES].map((name) => join(site, name));
  for (const face of ['html', 'imgui']) {
    await open(page, { face });
    await fillProject(page);
    await openDossier(page);
    await type(page, 'porteur.siret', '123');
    for (const step of STEPS) {
      await goToStep(page, step);
      const html = `<!DOCTYPE html>\n${await page.evaluate(() => document.documentElement.outerHTML)}`;
      expect(await htmlValidate(html), `${face}, step ${step}`).toEqual([]);
      const file = join(folder, `${face}-${step}.html`);
      writeFileSync(file, html);
      files.push(file);
    }
  }
  for (const name of ['index.html', ...PAGES]) expect(await htmlValidate(readFileSync(join(site, name), 'utf8')), name).toEqual([]);
  expect(vnu(files)).toEqual([]);
});

test('small windows, doubled text size and text spacing cut nothing and need no sideways scrolling', async ({ page, isMobile }) => {
  test.skip(isMobile, 'this test sets the window sizes');
  const check = async (label) => {
    for (const [name, size, font, spaced] of [
      ['320 x 256', { width: 320, height: 256 }, '', false],
      ['text twice as large', { width: 640, height: 800 }, '200%', false],
      ['text spaced out', { width: 1280, height: 800 }, '', true],
      ['text spaced out, 320', { width: 320, height: 640 }, '', true],
    ]) {
      await page.setViewportSize(size);
      await page.evaluate((value) => { document.documentElement.style.fontSize = value; }, font);
      if (spaced) await spaceText(page);
      expect(await cut(page), `${label}, ${name}`).toEqual([]);
      await page.evaluate(() => { document.adoptedStyleSheets = []; document.documentElement.style.fontSize = ''; });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  await open(page, { face: 'html' });
  await fillProject(page);
  for (const step of STEPS) {
    await goToStep(page, step);
    await check(`step ${step}`);
  }
  for (const address of PAGES.slice(0, 2)) {
    await page.goto(address);
    await check(address);
  }
});

test('the title of the window names the step, its errors and the page', async ({ page, isMobile }) => {
  test.skip(isMobile);
  await open(page, { face: 'html' });
  await expect(page).toHaveTitle(`Qui porte le projet ? – étape 1 sur 6 – ${TITLE}`);
  await choose(page, 'porteur.nature', 'commune');
  await openDossier(page);
  await type(page, 'porteur.siret', '123');
  await page.keyboard.press('Tab');
  await expect(page).toHaveTitle(`1 erreur à corriger – Le dossier – étape 6 sur 6 – ${TITLE}`);
  await goToStep(page, 3);
  await expect(page).toHaveTitle(`Le budget du projet – étape 3 sur 6 – ${TITLE}`);
  await page.route('**/loire.wasm*', (route) => route.abort());
  await page.goto('index.html');
  await expect(page).toHaveTitle(`Le simulateur n’a pas pu démarrer – ${TITLE}`);
  await expect(page.getByRole('main')).toContainText('connexion');
});

/** Records what the live regions announce from now on in `window.heard`, as [urgent, text]. */
const hear = (page) => page.evaluate(() => {
  window.heard = [];
  for (const id of ['announcements', 'alerts']) {
    const region = document.getElementById(id);
    new MutationObserver(() => { heard.push([id === 'alerts', region.textContent]); }).observe(region, { childList: true });
  }
});
const heard = (page) => page.evaluate(() => window.heard.splice(0));

test('an error is announced once, after its field is left, and not when its step is shown again', async ({ page, isMobile }) => {
  test.skip(isMobile);
  await open(page, { face: 'html' });
  await choose(page, 'porteur.nature', 'commune');
  await openDossier(page);
  await page.waitForTimeout(1500);
  await hear(page);
  await type(page, 'porteur.siret', '123');
  await page.waitForTimeout(1500);
  expect(await heard(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => window.heard.length)).toBe(1);
  await type(page, 'porteur.nom', 'Feurs');
  await page.waitForTimeout(1500);
  const [[urgent, text], ...rest] = await heard(page);
  expect(urgent).toBe(true);
  expect(text).toMatch(/^SIRET\. Erreur\u00a0: /);
  expect(rest).toEqual([]);
  await goToStep(page, 2);
  await goToStep(page, 6);
  await page.waitForTimeout(1500);
  expect((await heard(page)).filter(([alert]) => alert)).toEqual([]);
});

test('a new result is announced once when typing pauses, and an unchanged result is not', async ({ page, isMobile }) => {
  test.skip(isMobile);
  await open(page, { face: 'html' });
  await fillProject(page);
  await page.waitForTimeout(1500);
  await hear(page);
  await at(page, 'depenses.d1.montant').selectText();
  await page.keyboard.type('20000', { delay: 60 });
  await expect.poll(() => page.evaluate(() => window.heard.length)).toBe(1);
  const [[urgent, text]] = await heard(page);
  expect(urgent).toBe(false);
  expect(text).toContain('16\u202f000');
  await type(page, 'depenses.d1.libelle', ' neufs');
  await page.waitForTimeout(1500);
  expect(await heard(page)).toEqual([]);
});

test('slow typing hears neither results nor errors until the field is left or after a long pause', async ({ page, isMobile, browserName }) => {
  test.skip(isMobile || browserName !== 'chromium', 'every engine runs the same script');
  await page.clock.install();
  await open(page, { face: 'html' });
  await fillProject(page);
  await page.clock.runFor(10_000);
  await hear(page);
  const slowly = async (text) => {
    for (const key of text) {
      await page.keyboard.type(key);
      await page.clock.runFor(2000);
    }
  };
  await at(page, 'depenses.d1.montant').selectText();
  await slowly('48a');
  expect(await heard(page)).toEqual([]);
  await page.clock.runFor(10_000);
  expect((await heard(page)).filter(([urgent]) => urgent), 'the field still has the focus').toEqual([]);
  await page.keyboard.press('Tab');
  await page.clock.runFor(1000);
  expect((await heard(page)).filter(([urgent]) => urgent).length).toBe(1);
  await at(page, 'depenses.d1.montant').selectText();
  await slowly('4800');
  expect(await heard(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await slowly('x'); // typing in the next field must not prevent the announcement of the result
  const results = await heard(page);
  expect(results.length).toBe(1);
  expect(results[0][1]).toContain('3\u202f840');
});

test('each notice is announced once, even if it replaces another or repeats the same words', async ({ page, isMobile, browserName }) => {
  test.skip(isMobile || browserName !== 'chromium', 'every engine runs the same script');
  await open(page, { face: 'html' });
  const { draft } = await state(page);
  await hear(page);
  /** How often the notice that `act` shows was announced. */
  const timesHeard = async (act, id = 'avis') => {
    await heard(page);
    await act();
    await expect.poll(() => page.evaluate(() => window.heard.length)).toBeGreaterThan(0);
    const title = await at(page, id).locator('.banner-title').textContent();
    return (await heard(page)).map(([, text]) => text.split(title).length - 1).reduce((sum, count) => sum + count, 0);
  };
  const wrong = () => drop(page, { name: 'A.json', text: 'x' });
  expect(await timesHeard(wrong), 'wrong draft').toBe(1);
  expect(await timesHeard(wrong), 'the same again').toBe(1);
  expect(await timesHeard(() => press(page, 'exemple.remplir')), 'example').toBe(1);
  expect(await timesHeard(wrong), 'wrong draft in its place').toBe(1);
  await goToStep(page, 3);
  await press(page, 'depenses.d1.ouvrir');
  expect(await timesHeard(() => press(page, 'depenses.d1.supprimer'), 'depenses.d1.retrait'), 'removal').toBe(1);
  await press(page, 'annuler');
  await expect(at(page, 'depenses.d1.ouvrir')).toBeFocused(); // the focus says that it is back
  expect(await timesHeard(() => drop(page, { name: 'B.json', text: draft })), 'opened').toBe(1);
});

test('two messages at the same moment are both announced', async ({ page, isMobile }) => {
  test.skip(isMobile);
  await open(page, { face: 'html' });
  await page.evaluate(() => { loireTest.announce('Un.'); loireTest.announce('Deux.'); });
  await expect(page.locator('#announcements p')).toHaveText(['Un.', 'Deux.']);
});

test('heading levels never skip a level, and each page has its landmarks', async ({ page, isMobile }) => {
  test.skip(isMobile);
  const check = async (label) => {
    const levels = await page.evaluate(() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility()).map((heading) => Number(heading.tagName[1])));
    expect(levels[0], label).toBe(1);
    levels.forEach((level, i) => expect(level, `${label}: ${levels}`).toBeLessThanOrEqual((levels[i - 1] || 0) + 1));
    for (const role of ['banner', 'main', 'contentinfo']) await expect(page.getByRole(role), `${label}: ${role}`).toHaveCount(1);
    await expect(page.locator('.skip a').first()).toHaveAttribute('href', /^#\w/);
    expect(await page.evaluate(() => [...document.querySelectorAll('fieldset')]
      .filter((group) => group.checkVisibility() && !group.querySelector(':scope > legend')?.checkVisibility()).map(({ id }) => id)), label).toEqual([]);
  };
  await open(page, { face: 'html' });
  await fillProject(page);
  for (const step of STEPS) {
    await goToStep(page, step);
    await check(`step ${step}`);
  }
  for (const address of PAGES.slice(0, 2)) {
    await page.goto(address);
    await check(address);
  }
});

test('every element that Tab reaches shows the focus, and Tab leaves the page', async ({ page, isMobile, browserName }) => {
  test.skip(isMobile || browserName !== 'chromium', 'every engine uses the same styles');
  await open(page, { face: 'html' });
  await fillProject(page);
  for (const step of [1, 3, 5]) {
    await goToStep(page, step);
    await page.evaluate(() => { document.activeElement.blur(); getSelection().setPosition(document.body, 0); });
    const stops = [];
    for (let i = 0; i < 400; i += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === document.body) return null;
        const shown = [element, element.closest('.choice')].filter(Boolean).some((each) => {
          const style = getComputedStyle(each);
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        });
        return { name: element.id || element.textContent.trim(), shown };
      });
      if (!stop) break;
      stops.push(stop);
    }
    expect(stops.length, `step ${step}`).toBeGreaterThan(7);
    expect(stops.length, `step ${step}: Tab leaves`).toBeLessThan(400);
    expect(stops.filter(({ shown }) => !shown).map(({ name }) => name), `step ${step}`).toEqual([]);
  }
});

test('the page has no animation', async ({ page }) => {
  await open(page, { face: 'html' });
  await fillProject(page);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  // One animation is allowed: it only delays the message about a missing script.
  const rules = readFileSync(join(site, 'styles.css'), 'utf8').replace(/animation: ?late 1ms 10s forwards|@keyframes late/g, '');
  expect(rules).not.toMatch(/transition|animation|@keyframes|scroll-behavior/);
});

test('fields about a person have their autofill token', async ({ page, isMobile }) => {
  test.skip(isMobile);
  await open(page, { face: 'html' });
  await choose(page, 'porteur.nature', 'commune');
  await openDossier(page);
  for (const [id, token] of Object.entries({
    'porteur.nom': 'section-porteur organization', 'porteur.representant.civilite': 'section-representant honorific-prefix',
    'porteur.representant.prenom': 'section-representant given-name', 'porteur.representant.nom': 'section-representant family-name',
    'porteur.representant.fonction': 'section-representant organization-title', 'porteur.contact.prenom': 'section-contact given-name',
    'porteur.contact.nom': 'section-contact family-name', 'porteur.contact.fonction': 'section-contact organization-title',
    'porteur.contact.courriel': 'section-contact email', 'porteur.contact.telephone': 'section-contact tel',
  })) await expect(at(page, id), id).toHaveAttribute('autocomplete', token);
});

test('controls are at least 24 pixels wide and high, except links in a sentence', async ({ page, isMobile, browserName }) => {
  test.skip(!isMobile && browserName !== 'chromium', 'every engine uses the same styles');
  await open(page, { face: 'html' });
  for (const step of STEPS) {
    await goToStep(page, step);
    const small = await page.evaluate(() => [...document.querySelectorAll('button, input, select, textarea')]
      .filter((element) => element.checkVisibility() && element.type !== 'file')
      .filter((element) => {
        const { width, height } = (element.closest('.choice') || element).getBoundingClientRect();
        return width < 24 || height < 24;
      }).map((element) => element.id));
    expect(small, `step ${step}`).toEqual([]);
  }
});

test('the accessibility statement can be reached from every page, and within the single file and back', async ({ page, isMobile }) => {
  test.skip(isMobile);
  for (const address of ['index.html', PAGES[0], PAGES[1]]) {
    await page.goto(address);
    await expect(page.getByRole('contentinfo')).toContainText('Accessibilité\u00a0: non conforme');
    if (address !== PAGES[1]) {
      await expect(page.getByRole('contentinfo').getByRole('link', { name: /^Accessibilité/ })).toHaveAttribute('href', /accessibilite\.html/);
    }
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Déclaration d’accessibilité');
  await page.goto('about:blank');
  await page.goto(`${SINGLE_FILE}?vue=html`);
  await page.waitForFunction(() => window.loireConnect);
  const link = page.locator('#accessibility a');
  await press(page, link);
  await expect(page.locator('#accessibilite')).toBeFocused();
  await expect(page).toHaveTitle(`Déclaration d’accessibilité – ${TITLE}`);
  await expect(page.locator('#questions')).toBeHidden();
  await press(page, page.getByRole('link', { name: 'Revenir au simulateur' }).first());
  await expect(link).toBeFocused();
  await expect(page).toHaveTitle(`Qui porte le projet ? – étape 1 sur 6 – ${TITLE}`);
  await expect(page.locator('#accessibilite')).toBeHidden();
});
