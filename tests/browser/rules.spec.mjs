// The rules: a separate page in the site, and a part of the page in the single file.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { PORTS, SINGLE_FILE, site } from './lab.mjs';
import { at, fillProject, goToStep, open, press, state } from './page.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = 'regles/loire-connect-2023.html';
const single = pathToFileURL(join(site, SINGLE_FILE)).href;
const NESTED = 'depenses.amenagement.decision.reponses.oui.reponses.non';

/** Adds a link to the page through a node, so that it is built like the links of the core. */
const addLink = (page, href) => page.evaluate((address) => {
  const host = document.createElement('div');
  document.querySelector('main .section').append(host);
  host.className = 'stage';
  loireTest.makeMirror(host).update(loireTest.complete(
    { kind: 'page', id: 'trial', children: [{ kind: 'link', id: 't.rule', label: 'Voir la règle', href: address }] }));
}, href);

const axe = async (page) => {
  await page.evaluate(axeSource);
  return page.evaluate(async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
    .map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`));
};
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('the page of the rules needs no script, is accessible, and fits 320 pixels and large text', async ({ page, isMobile }) => {
  test.skip(isMobile, 'this test sets the window sizes');
  const problems = [];
  page.on('console', (message) => problems.push(message.text()));
  const requests = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(`${RULES}#${NESTED}`);
  expect(problems).toEqual([]);
  expect(requests.filter((path) => !/\.(html|css)$|svg/.test(path))).toEqual([]);
  await expect(at(page, NESTED)).toBeInViewport();
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 640, height: 800 });
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('the rules can be read without JavaScript', async ({ browser, browserName, baseURL }) => {
  test.skip(browserName === 'firefox', 'its driver blocks scripts in a different way');
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL });
  await page.goto('index.html');
  const waiting = page.waitForEvent('popup');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Les règles de l’appel' }).click();
  await expect((await waiting).getByRole('heading', { level: 1 })).toHaveText('Les règles de l’appel');
  await page.close();
});

test('a link to a rule opens another window and says so', async ({ page }) => {
  await open(page, { face: 'html' });
  await addLink(page, `regle:${NESTED}`);
  await expect(at(page, 't.rule')).toHaveAccessibleName('Voir la règle (nouvelle fenêtre)');
  const waiting = page.waitForEvent('popup');
  await press(page, 't.rule');
  const rules = await waiting;
  await expect(at(rules, NESTED)).toBeInViewport();
  expect(new URL(rules.url()).search).toBe(`?v=${await page.evaluate(() => LoireSite.version)}`);
  await expect(rules.getByRole('link', { name: 'Ouvrir le simulateur' }).first()).toHaveAttribute('href', '../index.html');
});

test('an address that only looks like a rule is not a link', async ({ page }) => {
  await open(page, { face: 'html' });
  for (const href of ['regle:a"b', 'regle:../x', 'regle:a b', 'Regle:a', 'regle', 'javascript:regle:a']) {
    expect(await page.evaluate((address) => loireTest.destination(address).address, href), href).toBe('');
  }
  expect(await page.evaluate(() => loireTest.destination('regle:').address)).toMatch(/html\?v=\w+$/);
});

for (const face of ['html', 'imgui']) {
  test(`single file, ${face}: a rule is shown in the page, and going back restores the link and the answers`, async ({ page }) => {
    const watched = await open(page, { address: single, face });
    await fillProject(page);
    await goToStep(page, 3);
    const before = await state(page);
    if (face === 'html') await addLink(page, `regle:${NESTED}`);
    const link = face === 'html' ? at(page, 't.rule') : page.locator('#rules-link');
    await link.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    await press(page, link);
    const place = face === 'html' ? `regle.${NESTED}` : 'regles';
    await expect(at(page, place)).toBeFocused();
    await expect(at(page, place)).toBeInViewport();
    await expect(page.locator('#questions')).toBeHidden();
    expect(await axe(page)).toEqual([]);
    await press(page, page.getByRole('link', { name: 'Les dépenses', exact: true }));
    await expect(at(page, 'regle.depenses')).toBeInViewport();
    await press(page, page.getByRole('link', { name: 'Revenir au simulateur' }).first());
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport();
    await expect(page.locator('#regles')).toBeHidden();
    expect(Math.abs(await page.evaluate(() => scrollY) - top)).toBeLessThan(2);
    const after = await state(page);
    expect({ ...after, frames: 0 }).toEqual({ ...before, frames: 0 });
    await press(page, 'depenses_communes.investissement.non');
    expect((await state(page)).assessment.eligible).toBe('non');
    expect(watched.violations).toEqual([]);
    expect(watched.errors).toEqual([]);
  });
}

test('single file: the back button of the browser leads to the form', async ({ page }) => {
  await open(page, { address: single, face: 'html' });
  await press(page, page.locator('#rules-link'));
  await expect(page.locator('#regles')).toBeVisible();
  await page.evaluate(() => history.back()); // page.goBack would wait in Firefox for a load that does not happen
  await expect(page.locator('#questions')).toBeVisible();
  await expect(page.locator('#rules-link')).toBeFocused();
  await page.evaluate(() => history.forward());
  await expect(page.locator('#regles')).toBeVisible();
});

test('single file opened at a rule: the rule is shown first, and the painted form is ready', async ({ page }) => {
  await page.goto(`${single}?vue=html#%`); // an invalid address must do no harm
  await page.waitForFunction(() => window.loireConnect);
  await page.goto('about:blank');
  await page.goto(`${single}?vue=imgui#regle.aide`);
  await page.waitForFunction(() => window.loireConnect);
  await expect(at(page, 'regle.aide')).toBeInViewport();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1000, height: 800 });
  await press(page, page.getByRole('link', { name: 'Revenir au simulateur' }).first());
  await fillProject(page);
  expect((await state(page)).assessment.eligible).toBe('oui');
});

test('single file in a strict frame: the rules can be opened and left again', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the host is 700 pixels wide');
  const query = new URLSearchParams({
    simulator: `http://127.0.0.1:${PORTS[0]}/${SINGLE_FILE}?vue=html`, sandbox: 'allow-scripts allow-downloads allow-forms',
  });
  await page.goto(`http://127.0.0.1:${PORTS[1]}/?${query}`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForFunction(() => window.loireConnect);
  await press(frame, frame.locator('#rules-link'));
  await expect(at(frame, 'regle.titre')).toBeInViewport();
  await press(frame, frame.getByRole('link', { name: 'Ce que l’appel laissait à confirmer' }));
  await expect(at(frame, 'regle.a-confirmer')).toBeInViewport();
  const open = 'regle.depenses.logiciel.decision.reponses.abonnement';
  await press(frame, frame.locator(`[id="regle.a-confirmer"] a[href="#${open}"]`));
  await expect(at(frame, open)).toBeInViewport();
  await press(frame, frame.getByRole('link', { name: 'Revenir au simulateur' }).last());
  await expect(frame.locator('#rules-link')).toBeFocused();
  await expect(frame.locator('#rules-link')).toBeInViewport();
});
