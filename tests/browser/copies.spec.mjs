// Copies that a browser saves of a page in use («Enregistrer sous», page complète): each opens again as one
// working form or as one message, never as two forms. Browsers write the elements and their attributes as
// they stand, so the tests write document.documentElement.outerHTML, and the files of the site beside it.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { SINGLE_FILE, root, site } from './lab.mjs';
import { at, open, openDossier, openMenu, press, state } from './page.mjs';

const folder = () => {
  const place = join(root, 'build', 'saved-copies', `${test.info().project.name}-${test.info().parallelIndex}`);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  return place;
};

/** Uses the page, and leaves its menu open and a message shown. */
const use = async (page) => {
  await press(page, 'exemple.remplir');
  await openDossier(page);
  await at(page, 'porteur.nom').fill('Feurs');
  await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    window.loireTest.showCrash(new Error('planted'), () => {}); // it adds a box; the page goes on
  });
  await openMenu(page);
};

const outerHtml = (page) => page.evaluate(() => `<!DOCTYPE html>${document.documentElement.outerHTML}`);

const doubledIds = (page) => page.evaluate(() => {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return ids.filter((id, rank) => ids.indexOf(id) !== rank);
});

/** Leaves the page without its question, for the file at `path`. */
const openFile = async (page, path) => {
  await page.evaluate(() => window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true));
  await page.goto(pathToFileURL(path).href);
};

for (const face of ['html', 'imgui']) {
  test(`a saved copy of the single file is one working form: ${face}`, async ({ page }) => {
    await open(page, { face, address: pathToFileURL(join(site, SINGLE_FILE)).href });
    await use(page);
    const path = join(folder(), 'copie.html');
    // Saved again after use, the copy of a copy.
    for (const words of ['Bard', 'Sury']) {
      writeFileSync(path, await outerHtml(page));
      await openFile(page, path);
      await page.waitForFunction(() => window.loireConnect);
      expect(await page.locator(':is(main, [role=main]):visible').count()).toBe(1);
      expect(await doubledIds(page)).toEqual([]);
      for (const id of ['incident', 'paper', 'alerts']) await expect(at(page, id)).toBeEmpty();
      await expect(page.locator('#display-panel')).toBeHidden();
      await expect(page.locator('#late')).toBeHidden();
      await openDossier(page);
      await at(page, 'porteur.nom').fill(words);
      expect(JSON.parse((await state(page)).draft).porteur.nom).toBe(words);
    }
  });
}

test('a copy of the page in its site is one message that names the file to open', async ({ page }) => {
  await open(page, { face: 'html' });
  await use(page);
  const place = folder();
  mkdirSync(join(place, 'copie_fichiers'));
  for (const name of ['app.js', 'styles.css']) copyFileSync(join(site, name), join(place, 'copie_fichiers', name));
  const saved = (await outerHtml(page)).replace(/(src|href)="(app\.js|styles\.css)[^"]*"/g, '$1="copie_fichiers/$2"');
  const path = join(place, 'copie.html');
  writeFileSync(path, saved);
  await openFile(page, path);
  await expect(page.locator('#incident')).toContainText(SINGLE_FILE);
  await expect(page.locator('#incident .banner')).toHaveCount(1);
  await expect(page.locator('#late')).toBeHidden();
  expect(await page.locator(':is(main, [role=main]):visible').count()).toBe(1);
  expect(await page.locator('#questions input').count()).toBe(0);
  expect(await doubledIds(page)).toEqual([]);
});

test('a copy whose script is gone says that it does not work, above the form that looks alive', async ({ page }) => {
  for (const address of ['index.html', pathToFileURL(join(site, SINGLE_FILE)).href]) {
    await open(page, { face: 'html', address });
    await use(page);
    const saved = (await outerHtml(page)).replace(/<script[\s\S]*?<\/script>/g, '')
      .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${readFileSync(join(site, 'styles.css'), 'utf8')}</style>`)
      .replace(/<meta http-equiv[^>]*>/, '');
    const path = join(folder(), 'copie.html');
    writeFileSync(path, saved);
    await openFile(page, path);
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await expect(page.locator('#late')).toBeVisible();
    await expect(page.locator('#late')).toContainText('n’a pas pu se charger');
    expect(await page.locator('main').count()).toBe(1);
  }
});

test('the message for a missing script does not come back in a page that works', async ({ page }) => {
  await open(page, { face: 'html' });
  const late = page.locator('#late');
  for (const display of ['none', '']) await page.locator('#boot').evaluate((boot, value) => { boot.style.display = value; return boot.offsetHeight; }, display);
  expect(await late.evaluate((box) => box.getAnimations().length)).toBe(1); // the browser has started it again
  await page.evaluate(() => document.getAnimations().forEach((animation) => { animation.currentTime = 9_990; }));
  await page.waitForTimeout(300);
  await expect(late).toBeHidden();
});
