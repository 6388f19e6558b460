// The single file and the page of the site, opened from a folder by a double click.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { SINGLE_FILE, site } from './lab.mjs';
import { fillProject, open, state } from './page.mjs';

test('the single file makes no network request and is plain ASCII', async ({ page }) => {
  const bytes = readFileSync(join(site, SINGLE_FILE));
  expect(bytes.every((byte) => byte < 0x80)).toBe(true);
  const watched = await open(page, { address: pathToFileURL(join(site, SINGLE_FILE)).href });
  await fillProject(page);
  expect((await state(page)).assessment.eligible).toBe('oui');
  expect(watched.requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
  expect(watched.violations).toEqual([]);
});

test('index.html opened from a folder names the file to open instead', async ({ page }) => {
  await page.goto(pathToFileURL(join(site, 'index.html')).href);
  await expect(page.locator('#incident')).toContainText(SINGLE_FILE);
});

test('a file that fails to load gives a message and a button', async ({ page }) => {
  await page.route('**/loire.wasm*', (route) => route.abort());
  await page.goto('index.html');
  await expect(page.locator('#incident')).toContainText('connexion');
  await expect(page.locator('#incident').getByRole('button')).toBeVisible();
});

test('without JavaScript the page shows its purpose and what to do', async ({ browser, browserName, baseURL }) => {
  test.skip(browserName === 'firefox', 'its driver blocks scripts, but the parser still skips <noscript>');
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL });
  await page.goto('index.html');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('noscript p')).toBeVisible();
  await page.close();
});
