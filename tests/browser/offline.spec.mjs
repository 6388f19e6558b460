// The single file from a double click, and what the uploaded page says when it is opened that way.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { SINGLE_FILE, site } from './lab.mjs';
import { fillProject, open, state } from './page.mjs';

test('the single file asks nothing of any network, and is plain ASCII', async ({ page }) => {
  const bytes = readFileSync(join(site, SINGLE_FILE));
  expect(bytes.every((byte) => byte < 0x80)).toBe(true);
  const watched = await open(page, { address: pathToFileURL(join(site, SINGLE_FILE)).href });
  await fillProject(page);
  expect((await state(page)).assessment.eligible).toBe('oui');
  expect(watched.requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
  expect(watched.violations).toEqual([]);
});

test('index.html opened from a folder says what to open instead', async ({ page }) => {
  await page.goto(pathToFileURL(join(site, 'index.html')).href);
  await expect(page.locator('#incident')).toContainText(SINGLE_FILE);
});

test('a file that does not come gives a message and a way out', async ({ page }) => {
  await page.route('**/loire.wasm*', (route) => route.abort());
  await page.goto('index.html');
  await expect(page.locator('#incident')).toContainText('connexion');
  await expect(page.locator('#incident').getByRole('button')).toBeVisible();
});

test('without JavaScript the purpose stands, and what to do', async ({ browser, browserName, baseURL }) => {
  test.skip(browserName === 'firefox', 'its driver blocks scripts, but the parser still skips <noscript>');
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL });
  await page.goto('index.html');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('noscript p')).toBeVisible();
  await page.close();
});
