// The Big List of Naughty Strings in every text of a project: both faces and the printed document show them as
// text, and the draft keeps them.
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { at, drop, goToStep, open, openDossier, state } from './page.mjs';

/** @type {string[]} */
const STRINGS = createRequire(import.meta.url)('big-list-of-naughty-strings');
const LINES = 200;

/** A project with `words(i)` in each of its texts. */
const projectWith = (words) => ({
  format: 'loire-connect/brouillon', version: 1, edition: 'loire-connect-2023',
  porteur: { nature: 'commune', code_insee: '42005', nom: words(1), representant: { nom: words(2), prenom: words(3), fonction: words(4) }, contact: { nom: words(5), prenom: words(6), fonction: words(7), courriel: words(8) } },
  projet: { intitule: words(9), description: words(10), themes: ['objets_connectes'], autre_theme: words(11) },
  depenses: Array.from({ length: LINES }, (_, i) => ({ id: `d${i}`, libelle: words(i), nature: 'equipement', montant_ht_centimes: 100 })),
  financements: Array.from({ length: 50 }, (_, i) => ({ libelle: words(i + LINES), montant_centimes: 1, financeur: 'etat' })),
  criteres: { mutualisation: { reponse: 'oui', texte: words(12) } },
});

/** The kinds of elements on the page, each with those of its attributes that could load or run something. */
const kinds = (page) => page.evaluate(() => {
  window.dispatchEvent(new Event('beforeprint'));
  return [...new Set([...document.querySelectorAll('*')].flatMap(({ localName, attributes }) => [localName, ...[...attributes].filter(({ name }) => /^(on|src|href|action|formaction|style|is$)/.test(name)).map(({ name }) => `${localName}[${name}]`)]))];
});

/** The kinds of elements on all steps. */
async function kindsOfSteps(page) {
  const all = new Set();
  for (const step of [1, 2, 3, 4, 5, 6]) {
    await goToStep(page, step);
    for (const kind of await kinds(page)) all.add(kind);
  }
  return all;
}

for (const face of ['imgui', 'html']) {
  test(`naughty strings are shown as text and kept: ${face}`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'the texts are the same on a phone');
    test.setTimeout(300_000);
    const watched = await open(page, { face });
    const dialogs = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      dialog.dismiss();
    });
    // An address and a telephone become links, as words of the project may find a theme.
    await drop(page, { name: 'plain.json', text: JSON.stringify(projectWith((i) => `Bornes ${i} a${i}@exemple.fr 04 77 00 00 00`)) });
    await expect.poll(async () => JSON.parse((await state(page)).draft).depenses.length).toBe(LINES);
    const usual = await kindsOfSteps(page);
    const before = watched.requests.length;
    let shown = 0;
    for (let first = 0; first < STRINGS.length; first += LINES) {
      const words = (i) => STRINGS[(first + i) % STRINGS.length];
      const last = JSON.parse((await state(page)).draft).projet.intitule;
      await drop(page, { name: 'naughty.json', text: JSON.stringify(projectWith(words)) });
      await expect.poll(async () => JSON.parse((await state(page)).draft).projet.intitule).not.toBe(last);
      expect([...await kindsOfSteps(page)].filter((kind) => !usual.has(kind)), `from string ${first}`).toEqual([]);
      const { draft } = await state(page);
      const project = JSON.parse(draft);
      await openDossier(page);
      for (const [id, value] of [['porteur.nom', project.porteur.nom], ['porteur.contact.courriel', project.porteur.contact.courriel]]) {
        expect(await at(page, id).inputValue(), id).toBe(value ?? '');
      }
      await goToStep(page, 2);
      expect(await at(page, 'projet.intitule').inputValue()).toBe(project.projet.intitule ?? '');
      expect(await at(page, 'projet.description').inputValue()).toBe(project.projet.description ?? '');
      shown += project.depenses.filter(({ libelle }, i) => libelle === words(i)).length;
      await drop(page, { name: 'again.json', text: draft });
      await expect.poll(async () => JSON.parse((await state(page)).draft).depenses.map(({ libelle }) => libelle)).toEqual(project.depenses.map(({ libelle }) => libelle));
    }
    console.log(`${face}: ${STRINGS.length} strings, ${shown} labels unchanged`);
    expect(shown).toBeGreaterThan(STRINGS.length * 0.8);
    expect(dialogs).toEqual([]);
    expect(watched.requests.slice(before).filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect([...watched.errors, ...watched.violations]).toEqual([]);
  });
}
