// integration.js in the ways in which webmasters and their tools include it. The frame shows a stub of
// known height with the real frame.js of the simulator; the host is on another site.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { bundle } from '../../tools/bundle.mjs';
import { root } from './lab.mjs';

const source = (name) => readFileSync(join(root, 'web', name), 'utf8');
const INTEGRATION = source('integration.js');
const FRAME_SIDE = bundle('', "import { followHost } from './frame.js'; followHost(() => {});");
const SIMULATOR = 'http://simulateur.test/outil/';
const HOST = 'http://mairie.test/';
const HEIGHT = 1978;
const STUB = `<!doctype html><body style="margin:0;height:${HEIGHT}px"><script>${FRAME_SIDE}</script>`;
const TAG = `<script src="${SIMULATOR}integration.js"></script>`;
const DEFERRED = TAG.replace('></', ' defer></');
const DIV = '<div data-loire-connect></div>';
const FRAME = `<iframe data-loire-connect src="${SIMULATOR}index.html"></iframe>`;

test.skip(({ browserName }) => browserName !== 'chromium', 'one engine is enough');

/** Opens the host page `html`; returns {errors, messages}: the thrown errors and the console messages. */
const host = async (page, html, type = 'text/html; charset=utf-8') => {
  const watched = { errors: [], messages: [] };
  page.on('pageerror', (error) => watched.errors.push(String(error)));
  page.on('console', (message) => { if (message.text().startsWith('Loire Connect')) watched.messages.push(message.text()); });
  await page.route('**/*', (route) => {
    const url = route.request().url();
    const answer = (contentType, body) => route.fulfill({ contentType, body, headers: { 'access-control-allow-origin': '*' } });
    if (url === HOST) return answer(type, html);
    if (url.startsWith(`${SIMULATOR}index.html`)) return answer('text/html; charset=utf-8', STUB);
    if (url === `${SIMULATOR}integration.js`) return answer('text/javascript', INTEGRATION);
    if (url === `${HOST}tout.js`) return answer('text/javascript', `window.voisin = 1;\n${INTEGRATION}\nwindow.voisin = 2;`);
    return route.fulfill({ status: 404, body: '' });
  });
  await page.goto(HOST);
  return watched;
};

const heights = (page) => page.locator('iframe').evaluateAll((all) => all.map((frame) => frame.clientHeight));
const fitted = (page, count = 1) => expect.poll(() => heights(page)).toEqual(Array(count).fill(HEIGHT));

const ways = {
  'as the README says': DIV + DEFERRED,
  'in the head, without defer': `<head>${TAG}</head>${DIV}`,
  'twice': DIV + TAG + DIV + TAG,
  'as a module': `${DIV}<script type="module" src="${SIMULATOR}integration.js"></script>`,
  'inlined, with a frame': `${FRAME}<script>${INTEGRATION}</script>`,
  'inlined, with an address': `<div data-loire-connect data-src="${SIMULATOR}index.html"></div><script>${INTEGRATION}</script>`,
  'joined to other scripts': `<div data-loire-connect data-src="${SIMULATOR}index.html"></div><script src="tout.js"></script>`,
  'imported': `${FRAME}<script type="module">import('${SIMULATOR}integration.js')</script>`,
  'beside frames without an address yet': `<iframe data-loire-connect data-src="x" hidden></iframe>
    <iframe data-loire-connect src="about:blank" hidden></iframe><iframe data-loire-connect src="http://:" hidden></iframe>${FRAME}${TAG}`,
};
test('the script works in every way of including it', async ({ page }) => {
  for (const [name, html] of Object.entries(ways)) {
    await test.step(name, async () => {
      const { errors } = await host(page, `<!doctype html><title>Mairie</title>${html}`);
      const shown = page.locator('iframe:not([hidden])');
      await expect.poll(() => shown.evaluateAll((all) => all.map((frame) => frame.clientHeight)), name)
        .toEqual(Array(name === 'twice' ? 2 : 1).fill(HEIGHT));
      await expect(shown.first()).toHaveAttribute('title', 'Loire Connect – simulateur d’aide');
      expect(errors, name).toEqual([]);
    });
  }
});

test('a script that is included twice makes one frame for each place, and scrolls once', async ({ page }) => {
  const { errors } = await host(page, `<!doctype html>${TAG}${DIV}<p style="height:3000px">${TAG}${DEFERRED}`);
  await fitted(page);
  await page.frames()[1].evaluate(() => parent.postMessage({ type: 'loire-connect:defiler', distance: 100 }, '*'));
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => scrollY)).toBe(100);
  expect(errors).toEqual([]);
});

test('the options of a div are in the address of its frame', async ({ page }) => {
  await host(page, `<!doctype html><div data-loire-connect data-vue="html" data-theme="sombre"></div>${TAG}`);
  await expect(page.locator('iframe')).toHaveAttribute('src', `${SIMULATOR}index.html?vue=html&theme=sombre`);
});

test('the script may come after the frame has loaded, and frames, divs and addresses may be added later', async ({ page }) => {
  const { errors } = await host(page, `<!doctype html>${FRAME}<iframe data-loire-connect></iframe>`);
  await page.frames()[1].waitForFunction(() => document.readyState === 'complete');
  await page.evaluate((address) => { document.body.append(Object.assign(document.createElement('script'), { src: address })); }, `${SIMULATOR}integration.js`);
  await expect.poll(async () => (await heights(page))[0]).toBe(HEIGHT);
  await page.evaluate(({ frame, div }) => {
    document.querySelectorAll('iframe')[1].src = document.querySelector('iframe').src;
    document.body.insertAdjacentHTML('beforeend', `<section>${div}${frame}</section><div id="later"></div>`);
    document.getElementById('later').dataset.loireConnect = '';
  }, { frame: FRAME, div: DIV });
  await fitted(page, 5);
  expect(errors).toEqual([]);
});

test('a page without a charset shows the title correctly', async ({ page }) => {
  await host(page, DIV + TAG, 'text/html');
  expect(await page.evaluate(() => document.characterSet)).toBe('windows-1252');
  await expect(page.locator('iframe')).toHaveAttribute('title', 'Loire Connect – simulateur d’aide');
});

test('an error is reported in the console, and the other scripts and frames keep working', async ({ page }) => {
  const { errors, messages } = await host(page, `<!doctype html>${DIV}<iframe data-loire-connect></iframe>
    <div data-loire-connect data-src="http://:"></div><script src="tout.js"></script>${FRAME}`);
  await expect.poll(async () => (await heights(page)).pop()).toBe(HEIGHT);
  expect(await page.evaluate(() => window.voisin)).toBe(2);
  expect(errors).toEqual([]);
  for (const words of ['adresse du simulateur inconnue', 'pas encore d’adresse', 'pas pu être préparé']) {
    expect(messages.join('\n')).toContain(words);
  }
});

test('each frame without an address is reported, and a script before its div, and the others are shown', async ({ page }) => {
  const { errors, messages } = await host(page, `<!doctype html>${TAG}<iframe data-loire-connect></iframe><iframe data-loire-connect src=""></iframe>
    <div data-loire-connect></div>`);
  await expect.poll(async () => (await heights(page)).pop()).toBe(HEIGHT);
  await expect.poll(() => messages.filter((words) => words.includes('pas encore d’adresse')).length).toBe(2);
  expect(errors).toEqual([]);
  const alone = await host(page, `<!doctype html>${TAG}<p>Mairie`);
  await expect.poll(() => alone.messages.join()).toContain('aucun élément data-loire-connect');
  await page.evaluate((div) => document.body.insertAdjacentHTML('beforeend', div), DIV); // the div comes later
  await fitted(page);
});

test('an excessive height is limited and reported', async ({ page }) => {
  const { messages } = await host(page, `<!doctype html>${FRAME}${TAG}`);
  await fitted(page);
  const frame = page.frames()[1];
  await frame.evaluate(() => { document.body.style.height = '149672px'; }); // 200 expense lines
  await expect.poll(() => heights(page)).toEqual([149672]);
  await frame.evaluate(() => parent.postMessage({ type: 'loire-connect:hauteur', hauteur: 1e12 }, '*'));
  await expect.poll(() => heights(page)).toEqual([1000000]);
  expect(messages.join()).toContain('barre de défilement');
});

test('a frame that answers from another address is reported', async ({ page }) => {
  const { messages } = await host(page, `<!doctype html>${FRAME}${TAG}`);
  await fitted(page);
  await page.frames()[1].evaluate((elsewhere) => { location.href = elsewhere; }, 'http://www.simulateur.test/');
  await page.route('http://www.simulateur.test/', (route) => route.fulfill({ contentType: 'text/html', body: STUB.replace(HEIGHT, 500) }));
  await expect.poll(() => messages.join()).toContain('http://www.simulateur.test');
  expect(await heights(page)).toEqual([HEIGHT]);
});
