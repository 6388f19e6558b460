// Measures the time from navigation to the first painted frame in Chromium, over http and from the single
// file, at full speed and with the processor slowed four times. Prints medians; timing decides nothing.
//   node tests/bench/first-frame.mjs      (after ./run --build)
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const LOADS = 7;
const PORT = 8137;
const site = resolve('build/site');
const server = spawn('node', ['tools/serve.mjs', '--root', site, '--port', String(PORT)]);
await new Promise((ready) => server.stdout.once('data', ready));

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

async function firstFrame(url, slowdown) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    const look = () => {
      const painted = window.loireConnect && window.loireConnect.etat().frames > 0;
      if (painted) window.firstFrame = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(url);
  await page.waitForFunction(() => window.firstFrame !== undefined);
  const milliseconds = await page.evaluate(() => window.firstFrame);
  await context.close();
  return milliseconds;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const pages = {
  http: `http://127.0.0.1:${PORT}/index.html`,
  file: pathToFileURL(`${site}/simulateur-hors-ligne.html`).href,
};
for (const [name, url] of Object.entries(pages))
  for (const slowdown of [1, 4]) {
    const times = [];
    for (let load = 0; load < LOADS; load += 1) times.push(await firstFrame(url, slowdown));
    console.log(`${name}, processor slowed ${slowdown}x: first frame ${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`);
  }
await browser.close();
server.kill();
