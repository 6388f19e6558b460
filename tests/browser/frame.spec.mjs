// The simulator in a page of another site, in a frame of 700 pixels whose height follows the content.
import { expect, test } from '@playwright/test';
import { refuseDevice } from './leave.mjs';
import { PORTS, SINGLE_FILE } from './lab.mjs';
import { fillProject, goToStep, openDossier, press, type } from './page.mjs';

/** A host page on the second origin, with the simulator of the first one in a frame. */
const host = async (page, { file = 'index.html?vue=imgui', sandbox } = {}) => {
  const query = new URLSearchParams({ simulator: `http://127.0.0.1:${PORTS[0]}/${file}`, ...(sandbox && { sandbox }) });
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto(`http://127.0.0.1:${PORTS[1]}/?${query}`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForFunction(() => window.loireConnect);
  return frame;
};

/** The height of the frame minus the height of its content, in pixels. */
const slack = async (page, frame) => {
  const outer = await page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);
  const inner = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  return Math.round(outer - inner);
};

// A page in the strict sandbox has no origin, so only the single file can load there.
const ways = [
  ['painted', { file: 'index.html?vue=imgui' }],
  ['plain', { file: 'index.html?vue=html' }],
  ['painted, single file, strict sandbox', { file: `${SINGLE_FILE}?vue=imgui`, sandbox: 'allow-scripts allow-downloads allow-forms' }],
];
for (const [name, way] of ways) {
  test(`the height of the frame follows the content: ${name}`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'the host is 700 pixels wide');
    const frame = await host(page, way);
    await expect.poll(() => slack(page, frame)).toBe(0);
    const heights = new Set();
    for (const step of [1, 2, 3, 4, 5, 6]) {
      await goToStep(frame, step);
      await expect.poll(() => slack(page, frame)).toBe(0);
      heights.add(await page.locator('iframe').evaluate((element) => element.clientHeight));
      expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
    }
    expect(heights.size).toBeGreaterThan(2);
    expect(await frame.evaluate(() => window.loireConnect.etat().face)).toBe(way.file.includes('html?vue=html') ? 'html' : 'imgui');
  });
}

test('a project can be filled in within the frame', async ({ page, isMobile }) => {
  test.skip(isMobile);
  const frame = await host(page);
  await fillProject(frame);
  expect((await frame.evaluate(() => window.loireConnect.etat())).assessment.eligible).toBe('oui');
});

test('the wheel over the frame scrolls the host page', async ({ page, browserName, isMobile }) => {
  test.skip(isMobile || browserName !== 'chromium', 'one engine is enough');
  const frame = await host(page);
  await expect.poll(() => slack(page, frame)).toBe(0);
  await page.mouse.move(300, 500);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test('the host ignores heights that do not come from the frame', async ({ page, isMobile }) => {
  test.skip(isMobile);
  const frame = await host(page);
  await expect.poll(() => slack(page, frame)).toBe(0);
  const before = await page.locator('iframe').evaluate((element) => element.style.height);
  await page.evaluate(() => window.postMessage({ type: 'loire-connect:hauteur', hauteur: 12345 }, '*'));
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 200); }));
  expect(await page.locator('iframe').evaluate((element) => element.style.height)).toBe(before);
});

/** Opens the example page for webmasters, with its frame on `site`; the host is on localhost. */
const example = async (page, { face = 'imgui', site = 'localhost' } = {}) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(`http://localhost:${PORTS[0]}/exemple-integration.html`);
  await page.locator('iframe').evaluate((frame, address) => { frame.src = address; }, `http://${site}:${PORTS[0]}/index.html?vue=${face}`);
  await expect.poll(() => page.frames().some((each) => each.url().includes(`//${site}:`) && each.url().includes('vue='))).toBe(true);
  const frame = page.frames().find((each) => each.url().includes('vue='));
  await frame.waitForFunction(() => window.loireConnect);
  await expect.poll(() => slack(page, frame)).toBe(0);
  return frame;
};

/** The position of `selector` of the frame in the window of the host: "in view", or its offset. */
const position = async (page, frame, selector) => {
  const top = await page.locator('iframe').evaluate((element) => element.getBoundingClientRect().top);
  const box = await frame.evaluate((wanted) => {
    const { top: from, bottom: to } = document.querySelector(wanted).getBoundingClientRect();
    return { from, to };
  }, selector);
  return top + box.from >= 0 && top + box.to <= 700 ? 'in view' : `at ${Math.round(top + box.from)}`;
};

for (const [where, site] of [['the same site', 'localhost'], ['another site', '127.0.0.1']]) {
  test(`the target of a press is in view in the host, with the frame on ${where}`, async ({ page, isMobile }) => {
    test.skip(isMobile);
    for (const face of ['imgui', 'html']) {
      const frame = await example(page, { face, site });
      const toTheEnd = () => page.evaluate(() => document.querySelector('iframe').scrollIntoView({ block: 'end' }));
      // The click is made by a script, because the driver of Firefox cannot move the mouse into a frame
      // on another site.
      const click = (id) => frame.evaluate((control) => document.getElementById(control).click(), id);
      for (const step of ['projet', 'budget']) {
        await toTheEnd();
        await click(`suite.${step}`);
        await expect.poll(() => position(page, frame, 'main > section > h2'), `${face}: the title of ${step}`).toBe('in view');
        await expect.poll(() => slack(page, frame)).toBe(0);
      }
      await click('ajouter.depense');
      await click('ajouter.depense');
      await expect.poll(() => slack(page, frame)).toBe(0);
      await toTheEnd();
      await frame.locator('#draft-file').setInputFiles({ name: 'facture.json', mimeType: 'application/json', buffer: Buffer.from('{') });
      await expect(frame.locator('[id="avis"]')).toContainText('facture.json');
      await expect.poll(() => position(page, frame, '[id="avis"]'), `${face}: the notice`).toBe('in view');
    }
  });
}

for (const face of ['imgui', 'html']) {
  test(`the result is at the foot of what the host page shows of the frame: ${face}`, async ({ page, isMobile }) => {
    test.skip(isMobile);
    const frame = await host(page, { file: `index.html?vue=${face}` });
    await goToStep(frame, 2);
    await press(frame, 'axe3'); // taller than the window, wherever it is scrolled
    await expect.poll(() => slack(page, frame)).toBe(0);
    for (const y of [300, 900]) {
      await page.evaluate((top) => scrollTo(0, top), y);
      const gap = async () => {
        const { bottom } = await frame.locator('#result-bar').evaluate((bar) => bar.getBoundingClientRect().toJSON());
        const top = await page.locator('iframe').evaluate((element) => element.getBoundingClientRect().top);
        return Math.round(800 - top - bottom);
      };
      await expect.poll(gap).toBe(0);
      await expect(frame.locator('#result-bar')).toBeVisible();
    }
    await frame.locator('#see-result').click();
    await expect.poll(() => position(page, frame, 'main > aside > h2')).toBe('in view');
  });
}

test('leaving the example page with unsaved answers asks for confirmation', async ({ page, isMobile, browserName }) => {
  test.skip(isMobile || browserName !== 'chromium', 'one engine is enough');
  await refuseDevice(page);
  const frame = await example(page);
  await openDossier(frame);
  await type(frame, 'porteur.nom', 'Commune de Feurs');
  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => { setTimeout(() => { location.href = 'index.html'; }); });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  expect(page.url()).toContain('exemple-integration');
});
