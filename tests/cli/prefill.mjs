// loire-connect prefill: a draft as the platform Démarche numérique takes it, for the invented procedure of
// tests/prefill. Run by ctest, or: LOIRE_CONNECT=build/native/loire-connect node --test tests/cli/prefill.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = process.env.LOIRE_CONNECT ?? join(repository, 'build/native/loire-connect');
const table = join(repository, 'tests/prefill/table.json');
const schema = join(repository, 'tests/prefill/schema.json');
const folder = mkdtempSync(join(tmpdir(), 'loire-prefill-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const PROJECT = {
  format: 'loire-connect/brouillon', version: 1, edition: 'loire-connect-2023',
  porteur: { nature: 'commune', code_insee: '42005', siret: '21420005700013' },
  projet: { intitule: 'Capteurs & eau', themes: ['mediation_numerique'], zoomacom: false, date_debut: '2023-09-01' },
  depenses: [
    { id: 'd1', libelle: 'Capteurs', montant_ht_centimes: 4930 },
    { id: 'd2', libelle: 'Étude', montant_ht_centimes: null },
  ],
  plan_financement: { aide_demandee_centimes: 1_250_050 },
};
const copy = (value) => JSON.parse(JSON.stringify(value));
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const write = (name, value) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
};
const run = (args, draft = PROJECT) =>
  spawnSync(program, ['prefill', ...args], { input: JSON.stringify(draft), encoding: 'utf8', timeout: 60_000 });
const prefill = (draft, args = ['--mapping', table, '--schema', schema]) => {
  const { status, stdout, stderr } = run(args, draft);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
};
const refused = (args, code, path) => {
  const { status, stdout, stderr } = run(args);
  assert.equal(status, 2, stdout);
  assert.equal(stdout, '');
  assert.ok(JSON.parse(stderr).erreurs.some((each) => each.code === code && each.chemin === path), stderr);
};

test('each answer is in the format of the platform', () => {
  const { corps, envoyees } = prefill(PROJECT);
  assert.deepEqual(corps, {
    champ_Q2hhbXAtMQ: 'Capteurs & eau',
    champ_Q2hhbXAtMg: '21420005700013',
    champ_Q2hhbXAtMw: ['42160', '42005'],
    champ_Q2hhbXAtNA: ['42', '244200770'],
    champ_Q2hhbXAtNQ: '2023-09-01',
    champ_Q2hhbXAtNg: 'false',
    champ_Q2hhbXAtNw: '12500.50',
    champ_Q2hhbXAtOA: 'Commune',
    champ_Q2hhbXAtOQ: [{ champ_Q2hhbXAtMTA: 'Capteurs', champ_Q2hhbXAtMTE: '49.30' }, { champ_Q2hhbXAtMTA: 'Étude' }],
  });
  assert.deepEqual(envoyees.map(({ champ }) => champ), Object.keys(corps));
});

test('what is not sent is named: without an answer, wrong, outside the list, or without a field', () => {
  const draft = copy(PROJECT);
  draft.porteur.siret = '21420005700016';
  draft.porteur.nature = 'syndicat';
  draft.porteur.nom = 'Syndicat';
  const { laissees, sans_champ: without, corps } = prefill(draft);
  const why = Object.fromEntries(laissees.map(({ reponse, raison }) => [reponse, raison]));
  assert.equal(why['criteres.innovation_structurante.texte'], 'sans réponse');
  assert.equal(why['porteur.siret'], 'à corriger');
  assert.match(why['porteur.nature'], /^hors de la liste du champ/);
  assert.ok(why.total_ht, 'the amount of an expense is missing');
  assert.match(why.montant, /^rien à envoyer sur une ligne/);
  assert.equal(why.libelle, undefined);
  assert.equal(corps.champ_Q2hhbXAtMg, undefined);
  assert.ok(without.includes('porteur.nom'));
  assert.ok(!without.includes('projet.intitule'));
});

test('an answer that the form does not ask of this applicant is not sent', () => {
  const draft = copy(PROJECT);
  draft.projet.themes = ['objets_connectes'];
  draft.projet.zoomacom = true;
  const { laissees, corps } = prefill(draft);
  assert.equal(laissees.find(({ reponse }) => reponse === 'projet.zoomacom').raison, 'non demandé à ce porteur');
  assert.equal(corps.champ_Q2hhbXAtNg, undefined);
});

test('the total is sent only once the budget is complete', () => {
  const draft = copy(PROJECT);
  draft.depenses.pop();
  assert.equal(prefill(draft).corps.champ_Q2hhbXAtMTM, undefined);
  assert.equal(prefill({ ...draft, depenses_completes: true }).corps.champ_Q2hhbXAtMTM, '49.30');
});

test('the link has the same values, and is left out beyond 2,000 characters', () => {
  const { lien, longueur_du_lien: length } = prefill(PROJECT);
  assert.equal(lien.length, length);
  const url = new URL(lien);
  assert.equal(url.origin + url.pathname, read(table).lien);
  assert.equal(url.searchParams.get('champ_Q2hhbXAtMQ'), 'Capteurs & eau');
  assert.deepEqual(url.searchParams.getAll('champ_Q2hhbXAtMw[]'), ['42160', '42005']);
  // Every row has all its fields: the first one tells the platform where a row begins.
  assert.deepEqual(url.searchParams.getAll('champ_Q2hhbXAtOQ[][champ_Q2hhbXAtMTA]'), ['Capteurs', 'Étude']);
  assert.deepEqual(url.searchParams.getAll('champ_Q2hhbXAtOQ[][champ_Q2hhbXAtMTE]'), ['49.30', '']);
  const long = copy(PROJECT);
  long.projet.intitule = 'é'.repeat(400);
  const answer = prefill(long);
  assert.equal(answer.lien, null);
  assert.ok(answer.longueur_du_lien > 2000);
  assert.equal(answer.corps.champ_Q2hhbXAtMQ, long.projet.intitule);
});

test('a table that the schema does not fit is refused, because the platform would say nothing', () => {
  const wrong = read(table);
  wrong.champs.champ_inconnu = 'porteur.nom';
  wrong.champs.champ_Q2hhbXAtNQ = 'porteur.nom';
  wrong.champs.champ_Q2hhbXAtOQ = { depenses: { champ_Q2hhbXAtMTE: 'libelle', champ_Q2hhbXAtMQ: 'libelle' } };
  const path = write('wrong.json', wrong);
  refused(['--mapping', path, '--schema', schema], 'champ_inconnu', '/champs/champ_inconnu');
  refused(['--mapping', path, '--schema', schema], 'type_incompatible', '/champs/champ_Q2hhbXAtNQ');
  refused(['--mapping', path, '--schema', schema], 'type_incompatible', '/champs/champ_Q2hhbXAtOQ/depenses/champ_Q2hhbXAtMTE');
  refused(['--mapping', path, '--schema', schema], 'champ_inconnu', '/champs/champ_Q2hhbXAtOQ/depenses/champ_Q2hhbXAtMQ');
  refused(['--mapping', table, '--schema', table], 'format', '/revision/champDescriptors');
});

test('a table with an unknown answer, or without what it needs, is refused', () => {
  const change = (name, members) => write(name, { ...read(table), ...members });
  refused(['--mapping', change('a.json', { champs: { champ_a: 'porteur.couleur' } })], 'valeur_inconnue', '/champs/champ_a');
  refused(['--mapping', change('b.json', { champs: { champ_a: 'criteres.inconnu.texte' } })], 'valeur_inconnue', '/champs/champ_a');
  refused(['--mapping', change('c.json', { champs: { champ_a: { depenses: { champ_b: 'tva' } } } })], 'valeur_inconnue', '/champs/champ_a/depenses/champ_b');
  refused(['--mapping', change('d.json', { champs: { siret: 'porteur.siret' } })], 'identifiant', '/champs/siret');
  refused(['--mapping', change('e.json', { lien: 'http://exemple.fr' })], 'adresse', '/lien');
  refused(['--mapping', schema], 'format', '/format');
  refused(['--mapping', join(folder, 'none.json')], 'fichier', join(folder, 'none.json'));
  refused([], 'usage', '--mapping');
});
