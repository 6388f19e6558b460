// What is typed is not lost: the device keeps the project, and Back moves between the steps.
import { expect, test } from '@playwright/test';
import { kept, keptTitle, notKept, openProjects, records, row, title, typeTitle } from './kept.mjs';
import { leavingAsks } from './leave.mjs';
import { at, fillProject, goToStep, open, press, ready, state } from './page.mjs';

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

test('a new visit offers the project and can erase it', async ({ page, context, isMobile }) => {
  test.skip(isMobile);
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des bornes');
  await keptTitle(page, 'Des bornes');
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
  await keptTitle(page, 'Des bornes');
  const other = await context.newPage();
  await other.goto('index.html?vue=html');
  await ready(other);
  await other.getByRole('button', { name: 'Reprendre' }).click();
  await notKept(other);
  await typeTitle(other, ' tactiles');
  expect(await leavingAsks(other)).toBe(true);
  await page.bringToFront();
  await typeTitle(page, ' neuves');
  await keptTitle(page, 'Des bornes neuves');
  await other.bringToFront();
  await openProjects(other);
  await expect(at(other, 'projects-sentence')).toContainText('ouvert dans un autre onglet');
  await other.getByRole('button', { name: 'Continuer dans cet onglet' }).click();
  await expect(at(other, 'projects-state')).toContainText('enregistré à');
  await expect(row(other, 'Des bornes tactiles')).toBeVisible();
  await expect(row(other, 'Des bornes neuves')).toBeVisible();
});

test('a tab whose project is open in another keeps a new one, and its own answers before that', async ({ page, context, isMobile }) => {
  test.skip(isMobile);
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des bornes');
  await kept(page);
  const other = await context.newPage();
  await other.goto('index.html?vue=html');
  await ready(other);
  await other.getByRole('button', { name: 'Reprendre' }).click();
  await notKept(other);
  await typeTitle(other, ' tactiles');
  await openProjects(other);
  await other.getByRole('button', { name: 'Nouveau projet' }).click();
  await expect(at(other, 'projects-state')).toHaveText('rien à enregistrer');
  await typeTitle(other, 'Un musée');
  await kept(other);
  await openProjects(other);
  await expect(row(other, 'Des bornes tactiles')).toBeVisible();
  expect(await leavingAsks(other)).toBe(false);
});

test('the project that is shown can be deleted, and Escape leaves its name as it was', async ({ page }) => {
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des bornes');
  await kept(page);
  await openProjects(page);
  await page.getByRole('button', { name: 'Renommer' }).click();
  await page.keyboard.type('Autre');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Des bornes')).toBeVisible();
  await page.getByRole('button', { name: /Supprimer/ }).click();
  await expect(page.locator('#projects-panel .projects')).toHaveCount(0);
  expect(await title(page)).toBeFalsy();
  await page.getByRole('button', { name: /Remettre/ }).click();
  await row(page, 'Des bornes').getByRole('button', { name: /Ouvrir/ }).click();
  await expect.poll(() => title(page)).toBe('Des bornes');
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
  await expect(at(page, 'projects-panel')).toBeHidden();
  await openProjects(page);
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
  await page.getByRole('button', { name: /Supprimer/ }).last().click();
  await expect(page.locator('#projects-panel .projects').first().locator('li')).toHaveCount(1);
  await page.getByRole('button', { name: /Remettre/ }).click();
  await expect(page.locator('#projects-panel .projects').first().locator('li')).toHaveCount(2);
  await page.getByRole('button', { name: 'Tout effacer de cet appareil' }).click();
  await expect(at(page, 'projects-told')).toContainText('aucun projet');
  await expect(page.locator('#projects-panel li')).toHaveCount(0);
  expect(await title(page)).toBeFalsy();
  await page.getByRole('button', { name: 'Tout remettre' }).click();
  await expect(page.locator('#projects-panel .projects').first().locator('li')).toHaveCount(2);
  await page.getByRole('button', { name: 'Tout effacer de cet appareil' }).click();
  await expect(page.locator('#projects-panel li')).toHaveCount(0);
  await page.reload();
  await ready(page);
  await expect(page.locator('#notice')).toBeEmpty();
});

test('an earlier version can be shown again, and the later one too', async ({ page }) => {
  await open(page, { face: 'html' });
  await goToStep(page, 2);
  await at(page, 'projet.intitule').fill('Des bornes'); // in one go, so that the first version has all of it
  await keptTitle(page, 'Des bornes');
  await at(page, 'projet.intitule').fill('Des bornes neuves');
  await keptTitle(page, 'Des bornes neuves');
  await openProjects(page);
  await page.locator('#projects-panel h2', { hasText: 'Versions' }).locator('+ ul button').first().click();
  await expect.poll(() => title(page)).toBe('Des bornes');
  await openProjects(page);
  await expect(page.locator('#projects-panel h2', { hasText: 'Versions' }).locator('+ ul button')).toHaveCount(2);
});

test('an expense that was removed is in an earlier version after a reload', async ({ page }) => {
  await open(page, { face: 'html' });
  await fillProject(page);
  await expect.poll(async () => JSON.stringify(await records(page))).toContain('"depenses_completes\\": true');
  await press(page, 'depenses.d1.supprimer');
  await expect.poll(async () => (await records(page)).some((record) => JSON.parse(record.draft).depenses.length === 0)).toBe(true);
  await page.reload();
  await ready(page);
  expect(JSON.parse((await state(page)).draft).depenses).toEqual([]);
  await openProjects(page);
  await page.locator('#projects-panel h2', { hasText: 'Versions' }).locator('+ ul button').first().click();
  await expect.poll(async () => JSON.parse((await state(page)).draft).depenses.map(({ libelle }) => libelle)).toEqual(['Capteurs']);
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

test('a browser that refuses more entries in its history still moves between the steps', async ({ page }) => {
  await page.addInitScript(() => {
    History.prototype.pushState = () => { throw new DOMException('refused', 'SecurityError'); };
  });
  await open(page, { face: 'html' });
  await goToStep(page, 3);
  await expect(page.locator('nav.steps [aria-current]')).toContainText('Budget');
  await expect(page.locator('#incident')).toBeEmpty();
});
