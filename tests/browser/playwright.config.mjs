// Chromium, Firefox and an emulated phone test the built site. A second server, on another origin, has a
// page that shows the site in a frame; a third one has the site with an additional edition. WebKit is in
// webkit.mjs. run.sh starts these tests with a display, because Firefox has no WebGL2 without one, even
// headless.
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM, FIREFOX, PORTS, root, site, trialSite } from './lab.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: join(root, 'build', 'browser-results'),
  timeout: 120_000, // a busy machine is several times slower
  expect: { timeout: 20_000 },
  workers: 2, // each worker has a browser, and most of its work is in one thread
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
    screenshot: 'only-on-failure', // a trace doubles the time; ask for one with --trace on
  },
  projects: [
    { name: 'chromium', use: { browserName: 'chromium', launchOptions: CHROMIUM } },
    { name: 'firefox', use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: FIREFOX } },
    {
            // The engine is the same as in the first project, so this one runs only the tests that depend on
      // touch or a small screen. A pixel ratio of 3 takes half as long again as 2 and tests the same code.
      name: 'phone',
      testMatch: /\/(faces|hands|kept|project|screenshots|sight|text|walk)\.spec\.mjs$/,
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
