// The accessibility score of every page of the site by Lighthouse; anything below 100 is a failure.
// Run by hand after ./run --build: node tests/browser/lighthouse.mjs
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { CHROMIUM, SINGLE_FILE, root, site } from './lab.mjs';

const PAGES = ['index.html?vue=html', 'index.html?vue=imgui', 'regles/loire-connect-2023.html', 'accessibilite.html',
  'exemple-integration.html', `${SINGLE_FILE}?vue=html`];

const server = spawn(process.execPath, [join(root, 'tools', 'serve.mjs'), '--root', site, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const [line] = await once(server.stdout, 'data');
const base = String(line).trim();
const chrome = await launch({
  chromePath: process.env.CHROME_PATH || CHROMIUM.executablePath, chromeFlags: [...CHROMIUM.args, '--headless=new'],
});
let passed = 0;
try {
  for (const page of PAGES) {
    const { lhr } = await lighthouse(`${base}${page}`, {
      port: chrome.port, onlyCategories: ['accessibility'], throttlingMethod: 'provided', formFactor: 'desktop',
      screenEmulation: { mobile: false, width: 1280, height: 800, deviceScaleFactor: 1, disabled: false }, logLevel: 'error', disableFullPageScreenshot: true,
      pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 0, cpuQuietThresholdMs: 0, maxWaitForLoad: 8000,
    });
    const score = Math.round(lhr.categories.accessibility.score * 100);
    if (score === 100) passed += 1;
    console.log(`${String(score).padStart(4)} ${page}`);
    for (const { id, title, score: found, scoreDisplayMode } of Object.values(lhr.audits)) {
      if (scoreDisplayMode === 'binary' && found === 0) console.log(`       ${id}: ${title}`);
    }
  }
} finally {
  await chrome.kill();
  server.kill();
}
console.log(`${passed} passed, ${PAGES.length - passed} failed`);
process.exitCode = passed === PAGES.length ? 0 : 1;
