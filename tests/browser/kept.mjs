// What the tests of the projects on the device share.
import { expect } from '@playwright/test';
import { at, goToStep, press, state, type } from './page.mjs';

export const title = async (page) => JSON.parse((await state(page)).draft).projet?.intitule;

export const kept = (page) => expect(at(page, 'projects-state')).toContainText('enregistré à');
export const notKept = (page) => expect(at(page, 'projects-state')).toHaveText('non enregistré');

export const openProjects = async (page) => {
  await press(page, 'projects-button');
  await expect(at(page, 'projects-sentence')).toBeVisible();
};

export const row = (page, name) => page.locator('#projects-panel li', { hasText: name }).first();

/** Types the title of a project on its step. */
export async function typeTitle(page, words) {
  await goToStep(page, 2);
  await type(page, 'projet.intitule', words);
}

/** The records of the device, or the versions. */
export const records = (page, store = 'projects') => page.evaluate((name) => new Promise((done) => {
  const opening = indexedDB.open('loire-connect', 1);
  opening.onsuccess = () => {
    opening.result.transaction(name).objectStore(name).getAll().onsuccess = ({ target }) => {
      opening.result.close();
      done(target.result);
    };
  };
}), store);

/** Waits until the last record of the device has this title. */
export const keptTitle = (page, words) => expect.poll(async () => {
  const [last] = (await records(page)).sort((one, other) => other.revision - one.revision);
  return last && JSON.parse(last.draft).projet.intitule;
}).toBe(words);

/** Cuts the last record of the device short, or gives every record a later schema. */
export const damage = (page, how) => page.evaluate((wanted) => new Promise((done) => {
  const opening = indexedDB.open('loire-connect', 1);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('projects', 'readwrite');
    const store = transaction.objectStore('projects');
    store.getAll().onsuccess = ({ target }) => {
      const all = target.result.sort((one, other) => one.revision - other.revision);
      const last = all[all.length - 1];
      if (wanted === 'cut') store.put({ ...last, draft: last.draft.slice(0, 40) });
      else for (const record of all) store.put({ ...record, schema: 99 });
    };
    transaction.oncomplete = () => { opening.result.close(); done(); };
  };
}), how);
