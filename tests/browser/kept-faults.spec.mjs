// What is typed is not lost when the browser is killed, the device is full or refuses, a record is damaged, the
// clock is wrong or the page crashes.
import { mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, expect, test } from '@playwright/test';
import { startFirefox } from './bidi.mjs';
import { CHROMIUM, PORTS, SINGLE_FILE, site } from './lab.mjs';
import { damage, kept, keptTitle, notKept, openProjects, records, row, title, typeTitle } from './kept.mjs';
import { leavingAsks } from './leave.mjs';
import { at, goToStep, open, press, ready } from './page.mjs';

const reload = async (page) => {
  await page.reload();
  await ready(page);
};

for (const [name, address] of [['over http', `http://127.0.0.1:${PORTS[0]}/index.html?vue=html`], ['single file', `file://${join(site, SINGLE_FILE)}?vue=html`]]) {
  test(`a browser that is killed one second after a key loses nothing: ${name}`, async ({ browserName, isMobile }) => {
    test.skip(isMobile, 'the same engine');
    const profile = mkdtempSync(join(tmpdir(), 'loire-profile-'));
    await (browserName === 'firefox' ? killedFirefox : killedChromium)(profile, address);
    rmSync(profile, { recursive: true, force: true });
  });
}

async function killedChromium(profile, address) {
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
  const lock = join(profile, 'SingletonLock'); // a link to the name of the computer and the process
  process.kill(Number(readlinkSync(lock).split('-').pop()), 'SIGKILL');
  await first.context.close().catch(() => {});
  rmSync(lock, { force: true });
  const { context, page } = await start();
  await expect(page.locator('#notice')).toContainText('Vos réponses sont encore là');
  await page.getByRole('button', { name: 'Reprendre' }).click();
  await expect.poll(() => title(page)).toBe('Des bornes');
  await context.close();
}

async function killedFirefox(profile, address) {
  const started = [];
  const start = async () => {
    const page = await startFirefox(profile);
    started.push(page);
    await page.open(address);
    await page.waitFor('Boolean(window.loireConnect)');
    await page.run('window.loireConnect.ready.then(() => true)');
    return page;
  };
  try {
    const first = await start();
    await first.run('document.querySelectorAll("nav.steps button")[1].click(); document.getElementById("projet.intitule").focus()');
    await first.type('Des bornes');
    await setTimeout(1000);
    await first.kill();
    const page = await start();
    await page.waitFor('document.getElementById("notice").textContent.includes("Vos réponses sont encore là")');
    await page.run('document.querySelector("#notice button").click()');
    await page.waitFor('JSON.parse(window.loireConnect.etat().draft).projet.intitule === "Des bornes"');
  } finally {
    for (const page of started) await page.kill();
  }
}

test('a tab that the browser discards one second after a key loses nothing', async ({ page, context, browserName, isMobile }) => {
  test.skip(browserName !== 'chromium' || isMobile, 'only this driver ends the process of a page');
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des bornes');
  await page.waitForTimeout(1000);
  const address = page.url();
  const control = await context.newCDPSession(page);
  const gone = page.waitForEvent('crash');
  control.send('Page.crash').catch(() => {});
  await gone;
  const next = await context.newPage(); // the driver gives no way back to the tab
  await next.goto(address);
  await ready(next);
  await next.getByRole('button', { name: 'Reprendre' }).click();
  await expect.poll(() => title(next)).toBe('Des bornes');
});

test('a record that an earlier version of the page kept is offered and opened', async ({ page }) => {
  await open(page, { face: 'html' });
  await typeTitle(page, 'Autre'); // the database is there
  await keptTitle(page, 'Autre');
  await page.evaluate((record) => new Promise((done) => {
    sessionStorage.clear();
    window.addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true);
    const opening = indexedDB.open('loire-connect', 1);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('projects', 'readwrite');
      transaction.objectStore('projects').clear();
      transaction.objectStore('projects').put(record);
      transaction.oncomplete = () => { opening.result.close(); done(); };
    };
  }), JSON.parse(readFileSync(new URL('../drafts/published/kept-record-1.json', import.meta.url), 'utf8')));
  await reload(page);
  await expect(page.locator('#notice')).toContainText('Vos réponses sont encore là');
  await page.getByRole('button', { name: 'Reprendre' }).click();
  await expect.poll(() => title(page)).toBe('Texte');
});

test('a browser that keeps nothing is said to, and the page asks before it is left', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };
  });
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des bornes');
  await notKept(page);
  expect(await leavingAsks(page)).toBe(true);
  await openProjects(page);
  await expect(at(page, 'projects-sentence')).toContainText('navigation privée');
  await page.keyboard.press('Escape');
  await goToStep(page, 3);
  await expect(page.locator('#notice')).toContainText('ne sont pas enregistrées');
  await page.locator('#notice').getByRole('button', { name: 'Télécharger le brouillon' }).click();
  await expect(page.locator('#notice')).toBeEmpty();
  await goToStep(page, 4);
  await expect(page.locator('#notice'), 'the answers are in a file now').toBeEmpty();
});

/** Makes every write to the device fail, until `window.makeRoom()`. */
const fillDevice = (page) => page.evaluate(() => {
  const { put } = IDBObjectStore.prototype;
  window.makeRoom = () => { IDBObjectStore.prototype.put = put; };
  IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
});

test('a full device is said to be, and the next change is kept when there is room again', async ({ page }) => {
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des');
  await kept(page);
  await fillDevice(page);
  await page.keyboard.type(' bornes');
  await notKept(page);
  expect(await leavingAsks(page)).toBe(true);
  await page.evaluate(() => window.makeRoom());
  await page.keyboard.type(' neuves');
  await kept(page);
  expect(await leavingAsks(page)).toBe(false);
  await reload(page);
  expect(await title(page)).toBe('Des bornes neuves');
});

test('on a full device, answers that could not be kept can be restored after another project is opened', async ({ page }) => {
  await open(page, { face: 'html' });
  await typeTitle(page, 'Un musée');
  await kept(page);
  await openProjects(page);
  await page.getByRole('button', { name: 'Nouveau projet' }).click();
  await expect(at(page, 'projects-state')).toHaveText('rien à enregistrer');
  await fillDevice(page);
  await typeTitle(page, 'Des bornes');
  await notKept(page);
  await openProjects(page);
  await row(page, 'Un musée').getByRole('button', { name: /Ouvrir/ }).click();
  await expect.poll(() => title(page)).toBe('Un musée');
  expect(await leavingAsks(page)).toBe(true);
  await press(page, 'annuler');
  expect(await title(page)).toBe('Des bornes');
  expect(await leavingAsks(page)).toBe(true);
});

test('storage that throws at any one of its calls loses nothing', async ({ page, browserName, isMobile }) => {
  test.skip(browserName !== 'chromium' || isMobile, 'one engine is enough');
  test.setTimeout(180000);
  await page.addInitScript(() => {
    window.calls = 0;
    const owners = { IDBFactory: ['open'], IDBDatabase: ['transaction'], IDBObjectStore: ['put', 'getAll', 'delete'], IDBTransaction: ['commit', 'objectStore'], LockManager: ['request'], Storage: ['getItem', 'setItem'] };
    for (const [owner, names] of Object.entries(owners)) {
      for (const name of names) {
        const { prototype } = window[owner];
        const original = prototype[name];
        prototype[name] = function call(...given) {
          window.calls += 1;
          if (window.calls === window.failAt) throw new DOMException('planted', 'UnknownError');
          return original.apply(this, given);
        };
      }
    }
  });
  let calls = 0;
  for (let failAt = 0; failAt <= calls; failAt += 1) {
    await page.addInitScript(`window.failAt = ${failAt}`);
    const { errors } = await open(page, { face: 'html' });
    await typeTitle(page, 'Des');
    await page.waitForTimeout(500);
    await page.keyboard.type(' bornes');
    await page.waitForTimeout(500);
    if (!failAt) calls = await page.evaluate(() => window.calls);
    expect(await title(page), `call ${failAt}`).toBe('Des bornes');
    expect(errors, `call ${failAt}`).toEqual([]);
    if (!await at(page, 'projects-state').textContent().then((words) => words.startsWith('enregistré'))) {
      expect(await leavingAsks(page), `call ${failAt}`).toBe(true);
      continue;
    }
    await page.addInitScript('window.failAt = 0');
    await reload(page);
    if (!await title(page)) await page.getByRole('button', { name: 'Reprendre' }).click();
    await expect.poll(() => title(page), `call ${failAt}`).toBe('Des bornes');
  }
  expect(calls).toBeGreaterThan(12);
});

test('a record that is cut short is passed over for the one before it, and set aside unchanged', async ({ page, browserName }) => {
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des');
  await keptTitle(page, 'Des');
  await page.keyboard.insertText(' bornes'); // at once, so that the record before is that of «Des»
  await keptTitle(page, 'Des bornes');
  await damage(page, 'cut');
  const cut = (await records(page)).map(({ draft }) => draft).find(({ length }) => length === 40);
  await reload(page);
  expect(await title(page)).toBe('Des');
  await expect(page.locator('#notice')).toContainText('voici celui d’avant');
  for (const words of [' capteurs', ' neufs', ' ici']) { // one record in each place, and one more
    await at(page, 'projet.intitule').focus();
    await page.keyboard.press('End');
    await page.keyboard.insertText(words);
    await page.waitForTimeout(500);
  }
  expect((await records(page)).filter(({ draft }) => draft === cut)).toHaveLength(1);
  await reload(page);
  await expect(page.locator('#notice')).toBeEmpty();
  expect(await title(page)).toBe('Des capteurs neufs ici');
  await openProjects(page);
  await expect(row(page, 'abîmé')).toBeVisible();
  if (browserName === 'firefox') return; // its driver does not report downloads
  const download = page.waitForEvent('download');
  await row(page, 'abîmé').getByRole('button', { name: /Télécharger le brouillon/ }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe(cut);
});

test('what a later version of the page has kept is not opened, not changed and can be downloaded', async ({ page, browserName }) => {
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des bornes');
  await keptTitle(page, 'Des bornes');
  await damage(page, 'newer');
  const before = await records(page);
  await reload(page);
  await expect(page.locator('#notice')).toContainText('n’ont pas pu être lues');
  expect(await title(page)).toBeFalsy();
  await typeTitle(page, 'Un musée');
  await kept(page);
  expect((await records(page)).filter(({ schema }) => schema === 99)).toEqual(before);
  await openProjects(page);
  await expect(row(page, 'Un musée')).toBeVisible();
  if (browserName === 'firefox') return;
  const download = page.waitForEvent('download');
  await row(page, 'Des bornes').getByRole('button', { name: /Télécharger le brouillon/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.json$/);
  expect(readFileSync(await file.path(), 'utf8')).toBe(before.find(({ draft }) => draft.includes('"Des bornes"')).draft);
});

test('a clock that is set back loses nothing, and versions are still kept', async ({ page }) => {
  await open(page, { face: 'html', today: '2026-11-30' });
  await typeTitle(page, 'Des');
  await kept(page);
  await page.clock.setFixedTime(new Date('2020-01-01T08:00:00Z'));
  await page.keyboard.insertText(' bornes');
  await keptTitle(page, 'Des bornes');
  await reload(page);
  expect(await title(page)).toBe('Des bornes');
  await openProjects(page);
  await expect(page.locator('#projects-panel h2', { hasText: 'Versions' }).locator('+ ul button')).toHaveCount(2);
});

test('answers given until the page crashed are offered after a reload', async ({ page }) => {
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des borne');
  await keptTitle(page, 'Des borne'); // so that nothing is about to be kept
  await page.evaluate(() => { JSON.parse = () => { throw new Error('planted'); }; });
  await page.keyboard.type('s');
  await expect(page.locator('#incident')).toContainText('planted');
  await page.waitForTimeout(500);
  await reload(page);
  expect(await title(page)).toBeFalsy();
  await page.getByRole('button', { name: 'Reprendre' }).click();
  await expect.poll(() => title(page)).toBe('Des bornes');
});
