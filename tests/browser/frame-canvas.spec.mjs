// The painted face in a frame as tall as its content, on another site than its host. The canvas is only
// as large as the part in view and a margin, its pixels are those of the screen, and every part that
// comes into view is painted, with or without integration.js in the host.
import { expect as baseExpect, test } from '@playwright/test';
import { PORTS } from './lab.mjs';
import { goToStep } from './page.mjs';

test.skip(({ browserName }) => browserName !== 'chromium', 'one engine is enough');

// Painting twelve million pixels and laying out 200 lines in software takes several seconds.
const expect = baseExpect.configure({ timeout: 40_000 });

const WIDTHS = [390, 700, 1100];
const LINES = [10, 50, 200];
const MOST_PIXELS = 12e6;

const draft = (lines) => ({
  name: 'brouillon.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({
    format: 'loire-connect/brouillon', version: 1, edition: 'loire-connect-2023',
    depenses: Array.from({ length: lines }, (_, rank) => ({
      id: `d${rank + 1}`, libelle: `Capteurs de la salle ${rank + 1}`, nature: 'equipement', montant_ht_centimes: 125050, destinataire: 'usagers',
    })),
  })),
});

/** The current sharpness and size of the painting in `frame`. */
const canvas = (frame) => frame.evaluate(() => {
  const painting = document.getElementById('painting');
  const { width, height } = painting.getBoundingClientRect();
  return {
    sharp: Math.min(painting.width / (width * devicePixelRatio), painting.height / (height * devicePixelRatio)),
    pixels: painting.width * painting.height,
  };
});

/** The text fields and the names of expenses of `frame` that are in view in the host, as rectangles of the window. */
const fieldsInView = async (page, frame) => {
  const { x, y, width } = await page.locator('iframe').boundingBox();
  const view = page.viewportSize();
  const boxes = await frame.locator('main :is(input:not([type="checkbox"], [type="radio"]), select, .table-row button)').evaluateAll((all) => all.map((each) => {
    const { left, top, width: across, height: down } = each.getBoundingClientRect();
    return { left, top, across, down, words: each.tagName === 'BUTTON' };
  }));
  return boxes.map((box) => ({ ...box, left: box.left + x, top: box.top + y }))
    .filter(({ left, top, across, down }) => across > 0 && top > 0 && top + down < view.height && left >= 0 && left + across <= x + width);
};

/** Those of `fields` that are not painted: the edge at the left of a control, next to the background of the card; the letters of a name. */
const unpainted = async (page, fields) => {
  const picture = (await page.screenshot({ scale: 'css' })).toString('base64');
  return page.evaluate(async ({ png, rectangles }) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const light = (x, y) => context.getImageData(Math.round(x), Math.round(y), 1, 1).data.slice(0, 3).reduce((sum, part) => sum + part, 0);
    const lettersIn = ({ left, top, across, down }) => {
      const { data } = context.getImageData(Math.round(left), Math.round(top), Math.round(across), Math.round(down));
      const lights = [];
      for (let i = 0; i < data.length; i += 4) lights.push(data[i] + data[i + 1] + data[i + 2]);
      return Math.max(...lights.slice(0, 20000)) - Math.min(...lights.slice(0, 20000)) > 200;
    };
    return rectangles.filter((rectangle) => {
      if (rectangle.words) return !lettersIn(rectangle);
      const { left, top, down } = rectangle;
      const middle = top + down / 2;
      const darkest = Math.min(...[-1, 0, 1, 2].map((dx) => light(left + dx, middle)));
      return darkest >= light(left - 5, middle) - 100;
    });
  }, { png: picture, rectangles: fields });
};

/** Scrolls the host to `share` of its height, then expects fields in view, all of them painted in their places. */
const expectPainted = async (page, frame, share, what) => {
  await page.evaluate((part) => window.scrollTo(0, part * (document.documentElement.scrollHeight - innerHeight)), share);
  await expect.poll(async () => {
    const fields = await fieldsInView(page, frame);
    return { seen: fields.length > 0, missing: await unpainted(page, fields) };
  }, `${what}, painted at ${share}`).toEqual({ seen: true, missing: [] });
};

for (const ratio of [1, 2, 3]) {
  test(`in a tall frame on another site the painting is sharp and small: ratio ${ratio}`, async ({ browser }) => {
    test.setTimeout(400_000);
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, deviceScaleFactor: ratio });
    const page = await context.newPage();
    // The frame is on another site, not only on another port, so that it runs in a separate process.
    await page.goto(`http://localhost:${PORTS[1]}/?simulator=${encodeURIComponent(`http://127.0.0.1:${PORTS[0]}/index.html?vue=imgui`)}`);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await frame.waitForFunction(() => window.loireConnect);
    for (const lines of LINES) {
      await frame.locator('#draft-file').setInputFiles(draft(lines));
      await frame.waitForFunction((count) => JSON.parse(window.loireConnect.etat().draft).depenses.length === count, lines);
      await goToStep(frame, 3);
      for (const width of WIDTHS) {
        const what = `${lines} lines, ${width} pixels wide`;
        await page.evaluate((pixels) => { document.getElementById('place').style.width = `${pixels}px`; }, width);
        // The frame hears of its width later, and its host of the height after that.
        await expect.poll(() => frame.evaluate(() => [innerWidth, innerHeight - document.body.clientHeight]), what).toEqual([width, 0]);
        await expectPainted(page, frame, 0.5, what);
        const { sharp, pixels } = await canvas(frame);
        expect(sharp, what).toBeGreaterThanOrEqual(0.99);
        expect(pixels, what).toBeLessThanOrEqual(MOST_PIXELS);
      }
      await expectPainted(page, frame, 0.8, `${lines} lines`);
    }
    await context.close();
  });
}

test('a tall frame without integration.js is painted wherever its host scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(`http://localhost:${PORTS[1]}/`);
  await page.setContent(`<body style="margin:0"><div id="box" style="height:500px;overflow:auto">
    <iframe src="http://127.0.0.1:${PORTS[0]}/index.html?vue=imgui" style="width:700px;height:6000px;border:0"></iframe></div>`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForFunction(() => window.loireConnect);
  await frame.locator('#draft-file').setInputFiles(draft(60));
  await goToStep(frame, 3);
  for (const place of [2200, 1000, 2900]) {
    await page.evaluate((y) => { document.getElementById('box').scrollTop = y; }, place);
    await expect.poll(async () => {
      const fields = (await fieldsInView(page, frame)).filter(({ top, down }) => top + down < 500);
      return { seen: fields.length > 0, missing: await unpainted(page, fields) };
    }, `at ${place}`).toEqual({ seen: true, missing: [] });
    const { sharp, pixels } = await canvas(frame);
    expect(sharp).toBeGreaterThanOrEqual(0.99);
    expect(pixels).toBeLessThanOrEqual(700 * 1500);
  }
});

test('a tall frame draws nothing at rest, and its panel keeps its place', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.goto(`http://localhost:${PORTS[1]}/?simulator=${encodeURIComponent(`http://127.0.0.1:${PORTS[0]}/index.html?vue=imgui`)}`);
  await page.evaluate(() => { document.getElementById('place').style.width = '1100px'; });
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForFunction(() => window.loireConnect);
  await frame.locator('#draft-file').setInputFiles(draft(10));
  await goToStep(frame, 3);
  const panel = () => frame.locator('main > aside').evaluate((each) => getComputedStyle(each).getPropertyValue('--y'));
  await page.evaluate(() => window.scrollTo(0, 0));
  const place = await panel();
  await expectPainted(page, frame, 0.8, '10 lines');
  expect(await panel()).toBe(place);
  const frames = () => frame.evaluate(() => window.loireConnect.etat().frames);
  const rest = async () => { const before = await frames(); await page.waitForTimeout(1000); return (await frames()) - before; };
  await expect.poll(rest).toBe(0);
});
