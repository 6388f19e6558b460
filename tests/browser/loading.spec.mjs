// Messages about files that are missing, damaged or forbidden: they name the file, the cause and what to
// do. One engine is enough for these tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { leavingAsks, refuseDevice } from './leave.mjs';
import { SINGLE_FILE, site } from './lab.mjs';
import { at, choice, fillProject, nodes, open, openDossier, openMenu, state } from './page.mjs';

test.beforeEach(({ browserName, isMobile }) => test.skip(browserName !== 'chromium' || isMobile, 'one engine is enough'));

const HTML = '<!DOCTYPE html><title>Portail</title><p>Identifiez-vous';
const incident = (page) => page.locator('#incident');
const FILES = [['loire.wasm', '**/loire.wasm*'], ['loire-connect-2023.json', '**/regles/loire-connect-2023.json*'],
  ['territoire-42-2023.json', '**/territoire/*.json*']];

test('the message about a wrong file names the file and blames the site, not the browser', async ({ page }) => {
  test.setTimeout(120_000);
  const bodies = (file) => {
    const content = readFileSync(join(site, file === 'loire.wasm' ? file : file.startsWith('terr') ? `territoire/${file}` : `regles/${file}`));
    const damaged = Buffer.from(content);
    damaged[8] ^= 0xff; // the kind of the first section of a module: elsewhere a change may give another valid one
    const all = [Buffer.from(HTML), content.subarray(0, content.length / 2), Buffer.alloc(0)];
    return file === 'loire.wasm' ? [...all, damaged] : all; // a changed letter in a text file cannot be detected
  };
  for (const [name, pattern] of FILES) {
    for (const [rank, body] of bodies(name).entries()) {
      await page.route(pattern, (route) => route.fulfill({ body, contentType: rank ? 'application/octet-stream' : 'text/html' }));
      await page.goto('index.html');
      await expect(incident(page), `${name} ${rank}`).toContainText(`Le site a envoyé un mauvais fichier (${name}). Le défaut vient du site`);
      await expect(incident(page)).not.toContainText('il lui manque');
      await page.unroute(pattern);
    }
  }
});

test('a missing file and a failed connection have different messages', async ({ page }) => {
  for (const [name, pattern] of FILES) {
    await page.route(pattern, (route) => route.fulfill({ status: 404, body: HTML, contentType: 'text/html' }));
    await page.goto('index.html');
    await expect(incident(page)).toContainText(`Le site n’a pas envoyé le fichier ${name} (réponse 404)`);
    await page.unroute(pattern);
    await page.route(pattern, (route) => route.abort());
    await page.goto('index.html');
    await expect(incident(page)).toContainText(`Le fichier ${name} n’a pas pu être chargé. Vérifiez votre connexion`);
    await page.unroute(pattern);
  }
});

test('a security policy that blocks the simulator is named as the cause', async ({ page }) => {
  for (const policy of ["script-src 'self'", "default-src 'self'", "connect-src 'none'"]) {
    await page.route('**/index.html', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    });
    await page.goto('index.html');
    await expect(incident(page), policy).toContainText('La sécurité de ce site interdit au simulateur de fonctionner');
    await page.unroute('**/index.html');
  }
});

test('loading ends with a message when a file does not arrive', async ({ page }) => {
  await page.clock.install();
  await page.route('**/loire.wasm*', () => {}); // never answered
  await page.goto('index.html');
  await expect(page.locator('#boot-progress')).toBeVisible();
  await expect(incident(page)).toBeEmpty();
  await page.clock.fastForward(31_000);
  await expect(incident(page)).toContainText('Le fichier loire.wasm n’arrive pas');
  await expect(incident(page).getByRole('button', { name: 'Recharger la page' })).toBeVisible();
});

test('without its script, the page shows a message with a link to reload and the offline file', async ({ page }) => {
  const content = readFileSync(join(site, 'app.js'), 'utf8');
  const ways = {
    refused: (route) => route.abort(),
    missing: (route) => route.fulfill({ status: 404 }),
    cut: (route) => route.fulfill({ body: content.slice(0, content.length / 2), contentType: 'text/javascript' }),
    html: (route) => route.fulfill({ body: HTML, contentType: 'text/html' }),
    broken: (route) => route.fulfill({ body: `${content.slice(0, 100)};throw 1;`, contentType: 'text/javascript' }),
  };
  for (const [name, way] of Object.entries(ways)) {
    await page.route('**/app.js*', way);
    await page.goto('index.html');
    await expect(page.locator('#late'), name).toBeHidden(); // the message appears after a delay
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await expect(page.locator('#late'), name).toBeVisible();
    await expect(page.locator('#late')).toContainText('n’a pas pu se charger');
    await expect(page.locator('#late').getByRole('link', { name: 'hors ligne' })).toHaveAttribute('href', SINGLE_FILE);
    await page.unroute('**/app.js*');
  }
  await page.locator('#late').getByRole('link', { name: 'Recharger' }).click();
  await page.waitForFunction(() => window.loireConnect);
  await expect(page.locator('#late')).toBeHidden();
});

test('a cut or damaged single file shows a message instead of an empty page', async ({ page }) => {
  const content = readFileSync(join(site, SINGLE_FILE), 'latin1');
  const script = content.lastIndexOf('<script>');
  const file = `http://127.0.0.1/${SINGLE_FILE}`;
  const openFile = async (body) => {
    await page.route(file, (route) => route.fulfill({ body, contentType: 'text/html' }));
    await page.goto(file);
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await page.unroute(file);
  };
  for (const body of [content.slice(0, content.length * 0.6), content.slice(0, content.length * 0.95), content.replace('use strict', 'use  strict')]) {
    await openFile(body);
    await expect(page.locator('#late')).toContainText('Téléchargez-le de nouveau');
  }
  const packed = content.indexOf('id="inline-wasm">') + 100_000;
  await openFile(`${content.slice(0, packed)}AAAA${content.slice(packed + 4)}`);
  await expect(incident(page)).toContainText('Ce fichier est abîmé');
  expect(script).toBeGreaterThan(packed);
});

test('a browser without some features shows a working page or a message', async ({ browser }) => {
  test.setTimeout(120_000);
  const removedFeatures = {
    intl: ['html', 'delete window.Intl'],
    font: ['imgui', 'delete window.FontFace'],
    fonts: ['imgui', 'Object.defineProperty(document, "fonts", { value: undefined })'],
    resize: ['imgui', 'delete window.ResizeObserver'],
    seen: ['html', 'delete window.IntersectionObserver'],
    replace: ['html', 'delete Element.prototype.replaceChildren'],
  };
  for (const [name, [face, script]] of Object.entries(removedFeatures)) {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addInitScript(script);
    await page.goto(`index.html?vue=${face}`);
    await page.waitForFunction(() => window.loireConnect);
    expect(await page.evaluate(() => window.loireConnect.etat().face), name).toBe(name === 'resize' ? 'html' : face);
    await openDossier(page);
    await at(page, 'porteur.nom').fill('Feurs');
    expect(JSON.parse((await state(page)).draft).porteur.nom).toBe('Feurs');
    expect(errors, name).toEqual([]);
    await page.close();
  }
  const page = await browser.newPage();
  await page.addInitScript('delete window.DecompressionStream');
  await page.goto(pathToFileURL(join(site, SINGLE_FILE)).href);
  await expect(incident(page)).toContainText('Ce navigateur est trop ancien');
  await page.close();
});

test('a failure after the form is built is shown, and leaving still asks for confirmation', async ({ page }) => {
  await refuseDevice(page);
  await page.addInitScript('Object.defineProperty(window, "loireConnect", { set() { throw new Error("planted"); } })');
  await page.goto('index.html?vue=html');
  await expect(incident(page)).toBeVisible();
  await expect(incident(page)).toContainText('planted');
  await openDossier(page);
  await at(page, 'porteur.nom').pressSequentially('Feurs');
  expect(await leavingAsks(page)).toBe(true);
});

for (const face of ['html', 'imgui']) {
  test(`a page that was saved from the browser starts again without duplicates: ${face}`, async ({ page }) => {
    await open(page, { face, address: pathToFileURL(join(site, SINGLE_FILE)).href });
    await fillProject(page);
    const saved = await page.evaluate(() => `<!DOCTYPE html>${document.documentElement.outerHTML}`);
    const file = `http://127.0.0.1/enregistre-${face}.html`;
    await page.route(file, (route) => route.fulfill({ body: saved, contentType: 'text/html; charset=utf-8' }));
    await page.evaluate(() => window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true));
    await page.goto(file);
    await page.waitForFunction(() => window.loireConnect);
    expect(await page.locator('main').count()).toBe(1);
    expect(await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.length - new Set(ids).size;
    })).toBe(0);
    await openDossier(page);
    await at(page, 'porteur.nom').fill('Bard');
    expect(JSON.parse((await state(page)).draft).porteur.nom).toBe('Bard');
  });
}

test('after its graphics failed, the painted face cannot be chosen, and the menu says why', async ({ page }) => {
  await open(page, { face: 'imgui' });
  await page.evaluate(() => document.getElementById('painting').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
  await expect.poll(async () => (await state(page)).face).toBe('html');
  await openMenu(page);
  await expect(choice(page, 'Graphique')).toBeDisabled();
  await expect(at(page, 'display-reason')).toContainText('L’affichage graphique s’est arrêté');
  await expect(page.locator('main h2').first()).toBeVisible();
});

test('a painting that throws is replaced by the plain face with a message', async ({ page }) => {
  await open(page, { face: 'imgui' });
  await page.evaluate(() => { WebGL2RenderingContext.prototype.drawElements = () => { throw new Error('planted'); }; });
  await openDossier(page);
  await at(page, 'porteur.nom').fill('Feurs');
  await expect.poll(async () => (await state(page)).face).toBe('html');
  await expect(page.locator('#notice')).toContainText('L’affichage graphique s’est arrêté');
  await openMenu(page);
  await expect(choice(page, 'Graphique')).toBeDisabled();
  expect(JSON.parse((await state(page)).draft).porteur.nom).toBe('Feurs');
});

test('a print function that is missing or throws gives the message of a refused print', async ({ page }) => {
  for (const print of ['undefined', '() => { throw new Error("no printer"); }']) {
    await page.addInitScript(`window.print = ${print}`);
    const watched = await open(page, { face: 'html' });
    await page.locator('[id="etape.resultat"]').click();
    await page.locator(`[id="${nodes((await state(page)).view).find((node) => node.command === 'print_summary').id}"]`).click();
    await expect(page.locator('#notice')).toContainText('L’impression ne s’est pas ouverte');
    expect(watched.errors).toEqual([]);
  }
});

test('a page that stays open past midnight updates the banner, the deposit, the paper and the file name', async ({ page }) => {
  await open(page, { face: 'html', today: '2023-07-28' });
  await fillProject(page);
  expect((await state(page)).assessment.depot).toBe('ouvert');
  await page.clock.setFixedTime(new Date('2023-07-29T00:20:00+02:00'));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  expect((await state(page)).assessment.depot).toBe('clos');
  await expect(page.locator('[id="avis.depot"]')).toBeVisible();

  // Printing and downloading also read the day again, without an event of focus.
  await page.clock.setFixedTime(new Date('2023-07-30T00:20:00+02:00'));
  expect(await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    return document.getElementById('paper').textContent;
  })).toContain('30 juillet 2023');
  await page.clock.setFixedTime(new Date('2023-07-31T23:59:00+02:00'));
  await page.locator('[id="etape.resultat"]').click();
  const waiting = page.waitForEvent('download');
  await page.locator('[id="telecharger"]').click();
  expect((await waiting).suggestedFilename()).toContain('_2023-07-31.json');
});
