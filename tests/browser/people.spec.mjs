// The names and the contact can be left out of what the device keeps and of the files that are given.
import { expect, test } from '@playwright/test';
import { kept, openProjects, records, typeTitle } from './kept.mjs';
import { at, downloadDraft, open, openDossier, ready, state, type } from './page.mjs';

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

test('the choice for the device removes the people from every record and version, and keeps them out', async ({ page }) => {
  await projectWithPeople(page);
  await openProjects(page);
  await box(page, offDevice).check();
  await expect.poll(() => everything(page)).not.toContain(NAME);
  await expect(at(page, 'projects-sentence')).toContainText('Les noms et le contact n’y sont pas.');
  await page.keyboard.press('Escape');
  expect((await state(page)).draft, 'the page still has them').toContain(NAME);
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
