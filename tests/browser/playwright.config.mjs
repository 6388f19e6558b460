// Chromium, Firefox and an emulated phone, against the built site; a second address, another
// origin, has a page that shows it in a frame; a third has the site with one more edition. WebKit is in webkit.mjs. Run by run.sh, which gives a
// display: Firefox has no WebGL2 without one, even headless.
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM, FIREFOX, PORTS, root, site, trialSite } from './lab.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: join(root, 'build', 'browser-results'),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2, // each has its browser, which mostly waits for one thread
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${PORTS[0]}/`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    screenshot: 'only-on-failure', // a trace doubles the time: ask with --trace on
  },
  projects: [
    { name: 'chromium', use: { browserName: 'chromium', launchOptions: CHROMIUM } },
    { name: 'firefox', use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: FIREFOX } },
    {
      // The same engine as the first: only what a finger or a small screen may change. Painting
      // three pixels for one took half of the time again; two have the same code.
      name: 'phone',
      testMatch: /\/(faces|hands|project|screenshots|sight|text|walk)\.spec\.mjs$/,
      use: {
        ...devices['Pixel 5'], browserName: 'chromium', launchOptions: CHROMIUM,
        viewport: { width: 390, height: 844 }, deviceScaleFactor: 2,
      },
    },
  ],
  webServer: [site, join(root, 'tests', 'browser', 'host'), trialSite].map((folder, rank) => ({
    command: `exec node ${join(root, 'tools', 'serve.mjs')} --root ${folder} --port ${PORTS[rank]}`,
    url: `http://127.0.0.1:${PORTS[rank]}/index.html`,
    reuseExistingServer: false,
    timeout: 10_000,
    stdout: 'ignore',
  })),
});
