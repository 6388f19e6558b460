// Compares the assessment of loire-connect with the same call written independently in Publicodes, another
// language, on seeded random drafts. Timing decides nothing.
// Run: LOIRE_CONNECT=build/native/loire-connect node --test tests/crosscheck/crosscheck.test.mjs
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { draftOf, incompleteDraftOf, readTable } from './drafts.mjs';
import { readRules, Rules } from './publicodes.mjs';
import { WRONG_RULES } from './wrong-rules.mjs';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = process.env.LOIRE_CONNECT ?? join(repository, 'build/native/loire-connect');
const COMPLETE = 10_000;
const INCOMPLETE = 1_000;
const WRONG_RULE_DRAFTS = 1_000;
const AT_THE_CEILING = { 3124999: '31 249,99', 3125000: '31 250,00', 3125001: '31 250,01' };
const SHOWN = 5;

const table = readTable();

/** The assessments of `drafts` by the program, one by one and in order. */
async function* assessments(drafts) {
  const child = spawn(program, ['assess', '--ndjson', '--today', '2023-06-15', '-'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.on('error', done).on('close', (status) => done(status)));
  child.stdin.on('error', () => {}); // the exit status reports the error
  child.stdin.end(drafts.map((draft) => `${JSON.stringify(draft)}\n`).join(''));
  for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line);
  assert.equal(await ended, 0, `${program} did not end well`);
}

/** The compared part of an assessment, in the form that Rules.assess() returns. */
const compared = (assessment) => ({
  eligible: assessment.eligible,
  conditions: Object.fromEntries(assessment.conditions.map(({ id, resultat }) => [id, resultat])),
  axes: assessment.axes.map(({ resultat }) => resultat),
  depenses: assessment.depenses.map(({ statut, montant_ht_centimes }) => ({ statut, montant_ht_centimes })),
  assiette_centimes: assessment.assiette_centimes,
  subvention_centimes: assessment.subvention_centimes,
  limite_par: assessment.limite_par,
});

/** Every leaf that differs, as « path: program, rules »; counts the leaves in `counter`. */
function differences(ours, theirs, counter, path = '') {
  if (ours !== null && theirs !== null && typeof ours === 'object' && typeof theirs === 'object') {
    const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    return [...keys].flatMap((key) => differences(ours[key], theirs[key], counter, path ? `${path}.${key}` : key));
  }
  ++counter.leaves;
  return ours === theirs ? [] : [`${path}: loire-connect ${JSON.stringify(ours)}, Publicodes ${JSON.stringify(theirs)}`];
}

/** The way in which a line gives its amount. */
function amountKind({ montant_ht_centimes: ht, montant_ttc_centimes: ttc, tva_points_base: rate }) {
  const missing = (value) => value === undefined || value === null;
  if (!missing(ht)) return missing(ttc) ? 'HT' : 'both';
  if (missing(ttc)) return 'none';
  return missing(rate) ? 'TTC, rate not said' : `TTC ${rate / 100} %`;
}

/** Counts the results of the drafts, so that a reader sees that the drafts are not trivial. */
class Distribution {
  groups = new Map();
  count(group, name, by = 1) {
    if (!this.groups.has(group)) this.groups.set(group, new Map());
    const names = this.groups.get(group);
    names.set(name, (names.get(name) ?? 0) + by);
  }
  of = (group, name) => this.groups.get(group)?.get(name) ?? 0;
  add(draft, result) {
    this.count('verdict', result.eligible);
    for (const [id, value] of Object.entries(result.conditions)) this.count(id, value);
    draft.depenses.forEach((line, i) => {
      this.count('lines', result.depenses[i].statut);
      this.count('nature', line.nature ?? 'not said');
      this.count('amount', amountKind(line));
    });
    this.count('number of lines', String(draft.depenses.length));
    this.count('applicant', draft.porteur.nature ?? 'not said');
    const { min, max } = result.subvention_centimes;
    this.count('aid', max === 0 ? 'nothing' : min === max ? 'one amount' : 'an interval');
    this.count('limited by', result.limite_par ?? 'not known');
    if (result.eligible !== 'oui') return;
    const base = result.assiette_centimes;
    this.count('base when oui', base.min === base.max ? 'one amount' : 'an interval');
    if (AT_THE_CEILING[base.min]) this.count('base at the ceiling', AT_THE_CEILING[base.min]);
  }
  toString() {
    const row = (names) => [...names].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`).join(', ');
    return [...this.groups].map(([group, names]) => `${group}: ${row(names)}`).join('\n');
  }
}

/** In a complete draft, only decisions of the Département may be missing. */
function checkCauses({ conditions, depenses }, seed) {
  for (const { resultat, statut = resultat, cause } of [...conditions, ...depenses]) {
    const open = statut === 'indetermine' || statut === 'indeterminee';
    assert.equal(cause, open ? 'a_confirmer' : null, `seed ${seed}: ${statut} because ${cause}`);
  }
}

/** Compares the draft of every seed and prints what was compared. `check` is called for each assessment. */
async function compare(t, title, seeds, draft, check = () => {}) {
  const rules = new Rules(table);
  const counter = { leaves: 0 };
  const distribution = new Distribution();
  const drafts = seeds.map((seed) => draft(seed, table));
  const found = [];
  let done = 0;
  for await (const assessment of assessments(drafts)) {
    assert.equal(assessment.erreurs, undefined, `seed ${seeds[done]} is not a draft: ${JSON.stringify(assessment.erreurs)}`);
    check(assessment, seeds[done]);
    const theirs = rules.assess(drafts[done]);
    const differing = differences(compared(assessment), theirs, counter);
    if (differing.length > 0) found.push({ seed: seeds[done], differing, draft: drafts[done] });
    distribution.add(drafts[done], theirs);
    ++done;
  }
  assert.equal(done, drafts.length, 'one assessment for each draft');
  t.diagnostic(`${title}: ${done} drafts, ${counter.leaves} values compared, ${found.length} drafts differ`);
  for (const line of String(distribution).split('\n')) t.diagnostic(`  ${line}`);
  const shown = found.slice(0, SHOWN).map(({ seed, differing, draft: d }) => `seed ${seed}\n  ${differing.join('\n  ')}\n  ${JSON.stringify(d)}`);
  assert.equal(found.length, 0, `${found.length} drafts differ; the first:\n${shown.join('\n')}`);
  return distribution;
}

const seedsFrom = (first, count) => Array.from({ length: count }, (_, i) => first + i);

test('complete drafts have the same verdict, conditions, lines and bounds in both', async (t) => {
  const distribution = await compare(t, 'complete drafts', seedsFrom(1, COMPLETE), draftOf, checkCauses);
  const frequent = (group, names, least) => {
    for (const name of names) {
      const count = distribution.of(group, name);
      assert.ok(count >= least, `too few drafts with ${group} ${name}: ${count}`);
    }
  };
  frequent('verdict', ['oui', 'non', 'indetermine'], COMPLETE / 10);
  for (const id of ['porteur', 'territoire', 'axe', 'assiette']) frequent(id, ['oui', 'non', 'indetermine'], COMPLETE / 40);
  frequent('lines', ['eligible', 'exclue', 'indeterminee'], COMPLETE / 5);
  frequent('nature', ['equipement', 'formation', 'etude', 'logiciel', 'gfu', 'amenagement', 'frais_lies', 'fonctionnement', 'travaux_mobilier', 'autre'], COMPLETE / 20);
  frequent('amount', ['HT', 'both', ...[0, 2.1, 5.5, 8.5, 10, 20].map((rate) => `TTC ${rate} %`)], COMPLETE / 20);
  frequent('limited by', ['taux', 'plafond', 'not known'], COMPLETE / 10);
  frequent('base when oui', ['one amount', 'an interval'], COMPLETE / 20);
  frequent('base at the ceiling', Object.values(AT_THE_CEILING), COMPLETE / 200);
});

test('incomplete drafts have the same bounds in both', async (t) => {
  const distribution = await compare(t, 'incomplete drafts', seedsFrom(1_000_001, INCOMPLETE), incompleteDraftOf);
  assert.ok(distribution.of('verdict', 'indetermine') >= INCOMPLETE / 10);
});

test('every wrong rule is detected', async (t) => {
  const seeds = seedsFrom(1, WRONG_RULE_DRAFTS);
  const drafts = seeds.map((seed) => (seed % 3 === 0 ? incompleteDraftOf : draftOf)(seed, table));
  const ours = [];
  for await (const assessment of assessments(drafts)) ours.push(compared(assessment));
  const noticed = [];
  for (const [name, spoil] of Object.entries(WRONG_RULES)) {
    const wrong = readRules();
    spoil(wrong);
    const rules = new Rules(table, wrong);
    const first = drafts.findIndex((draft, i) => differences(ours[i], rules.assess(draft), { leaves: 0 }).length > 0);
    assert.notEqual(first, -1, `nobody notices: ${name}`);
    noticed.push(`${name} (seed ${seeds[first]})`);
  }
  t.diagnostic(`${noticed.length} wrong rules noticed: ${noticed.join('; ')}`);
});
