// The names and the contact can be left out of what the device keeps and of the files that are given.
import { expect, test } from '@playwright/test';
import { kept, openProjects, records, typeTitle } from './kept.mjs';
import { at, choose, downloadDraft, goToStep, open, openDossier, press, ready, state, type } from './page.mjs';

const NAME = 'Durandal';
const offDevice = 'Ne pas les garder sur cet appareil';
const offFiles = 'Ne pas les mettre dans le brouillon téléchargé';
const box = (page, words) => page.locator('#projects-panel').getByRole('checkbox', { name: words });

/** Every text that the device keeps. */
const everything = async (page) => JSON.stringify([await records(page), await records(page, 'versions')]);

async function projectWithPeople(page) {
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des bornes');
  await openDossier(page);
  await type(page, 'porteur.representant.nom', NAME);
  await type(page, 'porteur.contact.courriel', `${NAME}@exemple.fr`);
  await kept(page);
  await expect.poll(() => everything(page)).toContain(`${NAME}@`);
}

/** Makes a version of the project that names people. */
async function versionWithPeople(page) {
  await goToStep(page, 3);
  await press(page, 'ajouter.depense');
  await type(page, 'depenses.d1.libelle', 'Bornes');
  await expect.poll(() => everything(page)).toContain('Bornes');
  await press(page, 'depenses.d1.supprimer');
  await expect.poll(async () => JSON.stringify(await records(page, 'versions'))).toContain(NAME);
}

test('the choice for the device removes the people from every record and version, and keeps them out', async ({ page }) => {
  await projectWithPeople(page);
  await versionWithPeople(page);
  await openProjects(page);
  await box(page, offDevice).check();
  await expect(box(page, offDevice)).toBeFocused();
  await expect.poll(() => everything(page)).not.toContain(NAME);
  await expect(at(page, 'projects-sentence')).toContainText('Les noms et le contact n’y sont pas.');
  await page.keyboard.press('Escape');
  expect((await state(page)).draft, 'the page still has them').toContain(NAME);
  await openDossier(page);
  await type(page, 'porteur.contact.nom', NAME);
  await typeTitle(page, ' neuves');
  await expect.poll(() => everything(page)).toContain('neuves');
  expect(await everything(page)).not.toContain(NAME);
  await page.reload();
  await ready(page);
  expect((await state(page)).draft).toContain('neuves');
  expect((await state(page)).draft).not.toContain(NAME);
  await openProjects(page);
  await expect(box(page, offDevice)).toBeChecked();
  await box(page, offDevice).uncheck();
  await page.keyboard.press('Escape');
  await openDossier(page);
  await type(page, 'porteur.contact.nom', NAME);
  await expect.poll(() => everything(page)).toContain(NAME);
});

test('the choice for files leaves the people out of the downloaded draft, whose name says so', async ({ page }) => {
  await projectWithPeople(page);
  expect((await downloadDraft(page)).text).toContain(NAME);
  await openProjects(page);
  await box(page, offFiles).check();
  await page.keyboard.press('Escape');
  const { name, text } = await downloadDraft(page);
  expect(name).toMatch(/_sans-noms\.json$/);
  expect(text).not.toContain(NAME);
  expect(JSON.parse(text).projet.intitule).toBe('Des bornes');
  expect(JSON.parse(text).information.resultat.eligible).toBe('indetermine');
  await expect(page.locator('#notice')).toContainText('Les noms et le contact n’y sont pas.');
  await expect.poll(() => everything(page), 'the device keeps them').toContain(NAME);
});

test('a storage that refuses the choice obeys it as long as the page is open', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('refused', 'QuotaExceededError'); };
  });
  await projectWithPeople(page);
  await openProjects(page);
  await box(page, offDevice).check();
  await expect.poll(() => everything(page)).not.toContain(NAME);
});

test('what is put back on the device has no people either', async ({ page }) => {
  await projectWithPeople(page);
  await versionWithPeople(page);
  await openProjects(page);
  await page.getByRole('button', { name: 'Tout effacer de cet appareil' }).click();
  await expect.poll(() => everything(page)).toBe('[[],[]]');
  await box(page, offDevice).check();
  await page.getByRole('button', { name: 'Tout remettre' }).click();
  await expect.poll(() => everything(page)).toContain('Des bornes');
  expect(await everything(page)).not.toContain(NAME);
});

test('the choice of another tab is obeyed, after a choice of this one too', async ({ page, context, isMobile }) => {
  test.skip(isMobile, 'one tab');
  await projectWithPeople(page);
  await openProjects(page);
  await box(page, offDevice).check();
  await box(page, offDevice).uncheck();
  await page.keyboard.press('Escape');
  const other = await context.newPage();
  await other.goto('index.html?vue=html');
  await ready(other);
  await openProjects(other);
  await box(other, offDevice).check();
  await expect.poll(() => everything(other)).not.toContain(NAME);
  await page.bringToFront();
  await typeTitle(page, ' neuves');
  await expect.poll(() => everything(page)).toContain('neuves');
  expect(await everything(page)).not.toContain(NAME);
});

test('names that the device does not keep can be restored after another project is opened', async ({ page }) => {
  await projectWithPeople(page);
  await openProjects(page);
  await box(page, offDevice).check();
  await page.getByRole('button', { name: 'Nouveau projet' }).click();
  await expect.poll(async () => (await state(page)).draft).not.toContain(NAME);
  await press(page, 'annuler');
  expect((await state(page)).draft).toContain(NAME);
});

test('neither the list of projects nor the name of a file has the name of a person', async ({ page }) => {
  await open(page, { face: 'html' });
  await choose(page, 'porteur.nature', 'particulier');
  await openDossier(page);
  await type(page, 'porteur.nom', NAME);
  await openProjects(page);
  await box(page, offDevice).check();
  await box(page, offFiles).check();
  await page.keyboard.press('Escape');
  await typeTitle(page, 'Des bornes');
  await expect.poll(() => everything(page)).toContain('Des bornes');
  expect((await everything(page)).toLowerCase()).not.toContain(NAME.toLowerCase());
  const { name, text } = await downloadDraft(page);
  expect((name + text).toLowerCase()).not.toContain(NAME.toLowerCase());
});
