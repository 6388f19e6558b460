// What is typed is not lost: the device keeps the project, and Back moves between the steps.
import { execSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { CHROMIUM, PORTS, SINGLE_FILE, site } from './lab.mjs';
import { at, fillProject, goToStep, open, press, ready, state, type } from './page.mjs';

const title = async (page) => JSON.parse((await state(page)).draft).projet?.intitule;
const leavingAsks = (page) => page.evaluate(() => {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
});
const kept = (page) => expect(at(page, 'projects-state')).toContainText('enregistré à');
const openProjects = async (page) => {
  await press(page, 'projects-button');
  await expect(at(page, 'projects-sentence')).toBeVisible();
};
const row = (page, name) => page.locator('#projects-panel li', { hasText: name }).first();

/** Types the title of a project on its step. */
async function typeTitle(page, words) {
  await goToStep(page, 2);
  await type(page, 'projet.intitule', words);
}

for (const face of ['imgui', 'html']) {
  test(`a reload finds every answer and the step: ${face}`, async ({ page }) => {
    await open(page, { face });
    await fillProject(page);
    const { draft } = await state(page);
    await page.reload();
    await ready(page);
    expect((await state(page)).draft).toBe(draft);
    await expect(page.locator('nav.steps [aria-current]')).toContainText('Budget');
    await expect(page.locator('#notice')).toBeEmpty();
  });

  test(`Back and Forward move between the steps and lose nothing: ${face}`, async ({ page }) => {
    await open(page, { face });
    await typeTitle(page, 'Des bornes');
    await goToStep(page, 3);
    const current = page.locator('nav.steps [aria-current]');
    await page.goBack();
    await expect(current).toContainText('Projet');
    await page.goBack();
    await expect(current).toContainText('Porteur');
    await page.goForward();
    await expect(current).toContainText('Projet');
    expect(await title(page)).toBe('Des bornes');
  });
}

test('nothing is asked on leaving once the answers are kept, and what was just typed is kept on leaving', async ({ page }) => {
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des bornes');
  expect(await leavingAsks(page)).toBe(false);
  await page.goto('regles/loire-connect-2023.html');
  await page.goto('index.html?vue=html');
  await ready(page);
  expect(await title(page)).toBe('Des bornes');
});

// The driver of Firefox cannot start with a folder of its own for the profile; webkit.mjs has a test of its own.
for (const [name, address] of [['over http', `http://127.0.0.1:${PORTS[0]}/index.html?vue=html`], ['single file', `file://${join(site, SINGLE_FILE)}?vue=html`]]) {
  test(`a browser that is killed one second after a key loses nothing: ${name}`, async ({ browserName }) => {
    test.skip(browserName !== 'chromium', 'the profile is in a folder of this test');
    const profile = mkdtempSync(join(tmpdir(), 'loire-profile-'));
    const start = async () => {
      const context = await chromium.launchPersistentContext(profile, { ...CHROMIUM, locale: 'fr-FR' });
      const page = await context.newPage();
      await page.goto(address);
      await ready(page);
      return { context, page };
    };
    const first = await start();
    await typeTitle(first.page, 'Des bornes');
    await first.page.waitForTimeout(1000);
    execSync(`pkill -9 -f "[-]-user-data-dir=${profile}"; true`, { shell: '/bin/bash' });
    rmSync(join(profile, 'SingletonLock'), { force: true });
    const { context, page } = await start();
    await expect(page.locator('#notice')).toContainText('Vos réponses sont encore là');
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await expect.poll(() => title(page)).toBe('Des bornes');
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });
}

test('a new visit offers the project and can erase it', async ({ page, context, isMobile }) => {
  test.skip(isMobile);
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des bornes');
  await kept(page);
  await page.close();
  const next = await context.newPage();
  await next.goto('index.html?vue=html');
  await ready(next);
  await expect(next.locator('#notice')).toContainText('Des bornes');
  expect(await title(next)).toBeFalsy();
  await next.getByRole('button', { name: 'Effacer' }).click();
  await openProjects(next);
  await expect(next.locator('#projects-panel li')).toHaveCount(0);
});

test('two tabs: one writes, the other says so and can take over; both versions are kept', async ({ page, context, isMobile }) => {
  test.skip(isMobile);
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des bornes');
  await kept(page);
  const other = await context.newPage();
  await other.goto('index.html?vue=html');
  await ready(other);
  await other.getByRole('button', { name: 'Reprendre' }).click();
  await expect(at(other, 'projects-state')).toHaveText('non enregistré');
  await typeTitle(other, ' tactiles');
  expect(await leavingAsks(other)).toBe(true);
  await typeTitle(page, ' neuves');
  await kept(page);
  await openProjects(other);
  await expect(at(other, 'projects-sentence')).toContainText('ouvert dans un autre onglet');
  await other.getByRole('button', { name: 'Continuer dans cet onglet' }).click();
  await expect(at(other, 'projects-state')).toContainText('enregistré à');
  await expect(row(other, 'Des bornes tactiles')).toBeVisible();
  await expect(row(other, 'Des bornes neuves')).toBeVisible();
});

test('a browser that keeps nothing is said to, and the page asks before it is left', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };
  });
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des bornes');
  await expect(at(page, 'projects-state')).toHaveText('non enregistré');
  expect(await leavingAsks(page)).toBe(true);
  await openProjects(page);
  await expect(at(page, 'projects-sentence')).toContainText('navigation privée');
});

test('a full device is said to be, and the next change is kept when there is room again', async ({ page }) => {
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des');
  await kept(page);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    window.makeRoom = () => { IDBObjectStore.prototype.put = put; };
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await page.keyboard.type(' bornes');
  await expect(at(page, 'projects-state')).toHaveText('non enregistré');
  expect(await leavingAsks(page)).toBe(true);
  await page.evaluate(() => window.makeRoom());
  await page.keyboard.type(' neuves');
  await kept(page);
  await page.reload();
  await ready(page);
  expect(await title(page)).toBe('Des bornes neuves');
});

/** Cuts the last record of the device short, or gives every record a later schema. */
const damage = (page, how) => page.evaluate((wanted) => new Promise((done) => {
  const opening = indexedDB.open('loire-connect', 1);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('projects', 'readwrite');
    const records = transaction.objectStore('projects');
    records.getAll().onsuccess = ({ target }) => {
      const all = target.result.sort((one, other) => one.revision - other.revision);
      const last = all[all.length - 1];
      if (wanted === 'cut') records.put({ ...last, draft: last.draft.slice(0, 40) });
      else for (const record of all) records.put({ ...record, schema: 99 });
    };
    transaction.oncomplete = () => { opening.result.close(); done(); };
  };
}), how);

test('a record that is cut short is passed over for the one before it', async ({ page, browserName }) => {
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des');
  await kept(page);
  await page.keyboard.type(' bornes');
  await page.waitForTimeout(600);
  await damage(page, 'cut');
  await page.reload();
  await ready(page);
  expect(await title(page)).toBe('Des');
  await damage(page, 'newer');
  await page.reload();
  await ready(page);
  await expect(page.locator('#notice')).toContainText('n’ont pas pu être lues');
  expect(await title(page)).toBeFalsy();
  await openProjects(page);
  if (browserName === 'firefox') return; // its driver does not report downloads
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Télécharger le brouillon/ }).first().click();
  expect((await download).suggestedFilename()).toContain('.json');
});

test('opening a file, the example and erasing leave the earlier project on the device', async ({ page }) => {
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des bornes');
  const other = JSON.stringify({ format: 'loire-connect/brouillon', version: 1, edition: 'loire-connect-2023', projet: { intitule: 'Un musée' } });
  await page.locator('#draft-file').setInputFiles({ name: 'musee.json', mimeType: 'application/json', buffer: Buffer.from(other) });
  await expect.poll(() => title(page)).toBe('Un musée');
  await kept(page);
  await openProjects(page);
  await row(page, 'Des bornes').getByRole('button', { name: /Ouvrir/ }).click();
  await expect.poll(() => title(page)).toBe('Des bornes');
  await expect(row(page, 'Un musée')).toBeVisible();
});

test('projects are renamed, copied, deleted and put back; the device can be emptied', async ({ page }) => {
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des bornes');
  await kept(page);
  await openProjects(page);
  await page.getByRole('button', { name: 'Renommer' }).click();
  await page.keyboard.type('Bornes du bourg');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Bornes du bourg')).toBeVisible();
  await row(page, 'Bornes du bourg').getByRole('button', { name: /Dupliquer/ }).click();
  await expect(page.locator('#projects-panel .projects').first().locator('li')).toHaveCount(2);
  await page.getByRole('button', { name: /Supprimer/ }).click();
  await expect(page.locator('#projects-panel .projects').first().locator('li')).toHaveCount(1);
  await page.getByRole('button', { name: /Remettre/ }).click();
  await expect(page.locator('#projects-panel .projects').first().locator('li')).toHaveCount(2);
  await page.getByRole('button', { name: 'Tout effacer de cet appareil' }).click();
  await expect(at(page, 'projects-told')).toContainText('aucun projet');
  await expect(page.locator('#projects-panel li')).toHaveCount(0);
  expect(await title(page)).toBeFalsy();
  await page.reload();
  await ready(page);
  await expect(page.locator('#notice')).toBeEmpty();
});

test('an earlier version can be shown again, and the later one too', async ({ page }) => {
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des bornes');
  await kept(page);
  await page.keyboard.type(' neuves');
  await page.waitForTimeout(600);
  await openProjects(page);
  await page.locator('#projects-panel h2', { hasText: 'Versions' }).locator('+ ul button').first().click();
  await expect.poll(() => title(page)).toBe('Des bornes');
  await expect(page.locator('#projects-panel h2', { hasText: 'Versions' }).locator('+ ul button')).toHaveCount(2);
});

test('the page is at rest a second after a key', async ({ page }) => {
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des bornes');
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => new Promise((done) => {
    let writes = 0;
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function counted(...given) { writes += 1; return transaction.apply(this, given); };
    setTimeout(() => done(writes), 2000);
  }))).toBe(0);
});
