// A failure is always seen: what does not load, what throws later and a painter that fails are told in French
// where they can be seen, with what to do, and no answer is lost. docs/pannes.md lists the faults.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PORTS, SINGLE_FILE, site } from './lab.mjs';
import { leavingAsks, refuseDevice } from './leave.mjs';
import { at, choice, nodes, open, openDossier, openMenu, state } from './page.mjs';

const incident = (page) => page.locator('#incident');
const script = readFileSync(join(site, 'app.js'), 'utf8');
const single = readFileSync(join(site, SINGLE_FILE), 'latin1');

/** Lets the test reach the module of the core, as `window.testModule`. */
const exposeModule = (page) => page.addInitScript(() => {
  let open;
  Object.defineProperty(window, 'Loire', {
    configurable: true,
    set(made) {
      open = (options) => made(options).then((module) => { window.testModule = module; return module; });
    },
    get: () => open,
  });
});

/** Ends the delay after which the page says that its script has not come. */
const waitForLate = (page) => page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));

const typeName = async (page) => {
  await openDossier(page);
  await at(page, 'porteur.nom').pressSequentially('Feurs');
};
const keptName = async (page) => JSON.parse((await state(page)).draft).porteur.nom;

for (const face of ['html', 'imgui']) {
  test(`an error that nothing caught is told in view, with a draft to download: ${face}`, async ({ page }) => {
    await refuseDevice(page);
    await open(page, { face });
    await typeName(page);
    await page.evaluate(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = () => {
        URL.createObjectURL = createObjectURL;
        throw new Error('planted');
      };
    });
    await page.locator('[id="etape.resultat"]').click();
    const { view } = await state(page);
    await at(page, nodes(view).find((node) => node.command === 'download_draft').id).click();
    await expect(incident(page)).toContainText('Une action n’a pas abouti');
    await expect(incident(page)).toContainText('planted');
    await expect(incident(page)).toBeInViewport();
    expect(await keptName(page)).toBe('Feurs');
    expect(await leavingAsks(page)).toBe(true);
    if (test.info().project.name === 'chromium') {
      const waiting = page.waitForEvent('download');
      await incident(page).getByRole('button', { name: 'Télécharger le brouillon' }).click();
      expect(JSON.parse(readFileSync(await (await waiting).path(), 'utf8')).porteur.nom).toBe('Feurs');
    }
    await openDossier(page); // the page goes on
    await at(page, 'porteur.nom').fill('Bard');
    expect(await keptName(page)).toBe('Bard');
  });
}

test('an error of another script is not told as one of the page', async ({ page }) => {
  await open(page, { face: 'html' });
  await page.evaluate(() => new Promise((done) => {
    setTimeout(() => { setTimeout(done); throw new Error('of an extension'); });
    Promise.reject(new Error('of an extension'));
  }));
  await expect(incident(page)).toBeEmpty();
});

test('a loading that takes long says so with a way to start again, and still ends', async ({ page }) => {
  await page.clock.install();
  const waiting = [];
  await page.route('**/loire.wasm*', (route) => waiting.push(route));
  await page.goto('index.html?vue=html');
  await expect(page.locator('#boot-progress')).toBeVisible();
  await expect(page.locator('#notice')).toBeEmpty();
  await page.clock.fastForward(21_000);
  await expect(page.locator('#notice')).toContainText('Le chargement prend du temps');
  await expect(page.locator('#notice').getByRole('button', { name: 'Recharger la page' })).toBeVisible();
  for (const route of waiting) await route.continue();
  await page.waitForFunction(() => window.loireConnect);
  await expect(page.locator('#notice')).toBeEmpty();
  await expect(page.locator('#boot-progress')).toBeHidden();
});

test('a script that is refused, cut, damaged, of a wrong type or forbidden gives a message with what to do', async ({ page }) => {
  test.setTimeout(120_000);
  const answer = (body, contentType = 'text/javascript', headers = {}) => (route) => route.fulfill({ body, contentType, headers });
  const half = script.length / 2;
  const ways = {
    refused: ['**/app.js*', (route) => route.abort()],
    cut: ['**/app.js*', answer(script.slice(0, half))],
    'one byte changed': ['**/app.js*', answer(`${script.slice(0, half).replace(/\}[^}]*$/, '')}${script.slice(half)}`)],
    'text/plain with nosniff': ['**/app.js*', answer(script, 'text/plain', { 'x-content-type-options': 'nosniff' })],
    'a page in its place': ['**/app.js*', answer('<!DOCTYPE html><p>Identifiez-vous', 'text/html')],
    'forbidden by the host': ['**/index.html', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "script-src 'none'" } });
    }],
  };
  for (const [name, [pattern, way]] of Object.entries(ways)) {
    await page.route(pattern, way);
    await page.goto('index.html');
    await waitForLate(page);
    await expect(page.locator('#late'), name).toBeVisible();
    await expect(page.locator('#late'), name).toContainText('n’a pas pu se charger. Rechargez la page');
    await page.unroute(pattern);
  }
});

test('a single file cut at 60 or 95 %, or changed by one byte, gives a message', async ({ page }) => {
  const middle = single.indexOf('use strict', single.lastIndexOf('<script>'));
  const bodies = { 'cut at 60 %': single.slice(0, single.length * .6), 'cut at 95 %': single.slice(0, single.length * .95),
    'one byte changed': `${single.slice(0, middle)}U${single.slice(middle + 1)}` };
  const file = `http://127.0.0.1:${PORTS[0]}/${SINGLE_FILE}`;
  for (const [name, body] of Object.entries(bodies)) {
    await page.route(file, (route) => route.fulfill({ body, contentType: 'text/html' }));
    await page.goto(file);
    await waitForLate(page);
    await expect(page.locator('#late'), name).toBeVisible();
    await expect(page.locator('#late'), name).toContainText('Téléchargez-le de nouveau');
    await page.unroute(file);
  }
});

test('the cause of a loading that fails is named: wrong file, cut file, policy, frame', async ({ page }) => {
  test.setTimeout(120_000);
  const html = (route) => route.fulfill({ body: '<!DOCTYPE html><p>Identifiez-vous', contentType: 'text/html' });
  const wasm = readFileSync(join(site, 'loire.wasm'));
  const ways = [
    ['**/loire.wasm*', html, 'Le site a envoyé un mauvais fichier (loire.wasm)'],
    ['**/loire.wasm*', (route) => route.fulfill({ body: wasm.subarray(0, wasm.length / 2), contentType: 'application/wasm' }), 'Le site a envoyé un mauvais fichier (loire.wasm)'],
    ['**/regles/*.json*', html, 'Le site a envoyé un mauvais fichier (loire-connect-2023.json)'],
    ['**/territoire/*.json*', html, 'Le site a envoyé un mauvais fichier (territoire-42-2023.json)'],
    ['**/index.html', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" } });
    }, 'La sécurité de ce site interdit au simulateur de fonctionner (WebAssembly)'],
  ];
  for (const [pattern, way, words] of ways) {
    await page.route(pattern, way);
    await page.goto('index.html');
    await expect(incident(page)).toContainText(words);
    await expect(incident(page)).toBeInViewport();
    await expect(page).toHaveTitle(/n’a pas pu démarrer/);
    await page.unroute(pattern);
  }
});

test('a sandbox that isolates or silences the frame is named, or its lack of scripts', async ({ page }) => {
  await page.route('**/hote.html*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8',
    body: `<!DOCTYPE html><title>Mairie</title><iframe width=900 height=700 sandbox="${new URL(route.request().url()).searchParams.get('permet')}" src="index.html"></iframe>` }));
  const frame = page.frameLocator('iframe');
  await page.goto('hote.html?permet=allow-scripts');
  await expect(frame.locator('#incident')).toContainText('manque «\u00a0allow-same-origin\u00a0»');
  await page.goto('hote.html?permet=');
  await expect(frame.locator('noscript p, #late:not([hidden])').first()).toBeVisible({ timeout: 15_000 });
});

test('a single file that fails while its address names a rule shows the message above the rules', async ({ page }) => {
  const packed = single.indexOf('id="inline-wasm">') + 100_000;
  const file = `http://127.0.0.1:${PORTS[0]}/${SINGLE_FILE}`;
  await page.route(`${file}*`, (route) => route.fulfill({ body: `${single.slice(0, packed)}AAAA${single.slice(packed + 4)}`, contentType: 'text/html' }));
  await page.goto(`${file}#regles`);
  await expect(incident(page)).toContainText('Ce fichier est abîmé');
  await expect(incident(page)).toBeVisible();
});

for (const way of ['canvasWake', 'canvasFocus']) {
  test(`a painter that throws gives the plain face, told, with every answer: ${way}`, async ({ page }) => {
    await exposeModule(page);
    await open(page, { face: 'imgui' });
    await typeName(page);
    await page.evaluate((name) => { window.testModule[name] = () => { throw new WebAssembly.RuntimeError('planted'); }; }, way);
    await at(page, 'porteur.nom').press('Tab');
    await expect.poll(async () => (await state(page)).face).toBe('html');
    await expect(page.locator('#notice')).toContainText('L’affichage graphique s’est arrêté');
    await expect(incident(page)).toBeEmpty();
    expect(await keptName(page)).toBe('Feurs');
    await at(page, 'porteur.nom').fill('Bard');
    expect(await keptName(page)).toBe('Bard');
    await openMenu(page);
    await expect(choice(page, 'Graphique')).toBeDisabled();
    await expect(at(page, 'display-reason')).toContainText('L’affichage graphique s’est arrêté');
  });
}
