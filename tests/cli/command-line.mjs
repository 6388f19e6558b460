// The command line as a user or a script sees it: arguments, exit codes and standard streams.
// Run by ctest, or: LOIRE_CONNECT=build/native/loire-connect node --test tests/cli/command-line.mjs
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = process.env.LOIRE_CONNECT ?? join(repository, 'build/native/loire-connect');
const rules = join(repository, 'assets/rules/loire-connect-2023.json');
const trial = join(repository, 'tests/editions/essai-2099.json');
const folder = mkdtempSync(join(tmpdir(), 'loire-connect-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const draft = (members = {}) =>
  JSON.stringify({ format: 'loire-connect/brouillon', version: 1, edition: 'loire-connect-2023', ...members });
const PROJECT = {
  porteur: { nature: 'commune', code_insee: '42218' },
  projet: { themes: ['objets_connectes'] },
  depenses: [{ nature: 'etude', montant_ht_centimes: 1_000_000, investissement: true, obligation_legale: false }],
  depenses_completes: true,
};

function run(args, input = '') {
  const { status, signal, stdout, stderr, error } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    timeout: 300_000, // only reached by a program that hangs
    maxBuffer: 64 << 20,
  });
  // A command that refuses its arguments may end before its input is written, which is not an error.
  if (error?.code !== 'EPIPE') assert.equal(error, undefined);
  assert.equal(signal, null, `killed by ${signal}: ${stderr}`);
  return { status, stdout, stderr };
}

function write(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Checks for exit code 2, empty standard output and JSON diagnostics on standard error. */
function refused(args, input, code, path) {
  const { status, stdout, stderr } = run(args, input);
  assert.equal(status, 2);
  assert.equal(stdout, '');
  const errors = JSON.parse(stderr).erreurs;
  assert.ok(errors.length > 0);
  const keys = ['code', 'chemin', 'message'];
  for (const error of errors) assert.deepEqual(Object.keys(error), 'ligne' in error ? [...keys, 'ligne', 'colonne'] : keys);
  for (const error of errors) assert.notEqual(error.message, '');
  assert.ok(errors.some((e) => e.code === code && (path === undefined || e.chemin === path)), stderr);
  return errors;
}

test('--help and -h list every command on standard output', () => {
  for (const flag of ['--help', '-h', 'help']) {
    const { status, stdout, stderr } = run([flag]);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    for (const word of ['assess', 'lint', 'schema', '--today', '--rules', '--champs', '--ndjson']) assert.match(stdout, new RegExp(word));
  }
});

test('a missing or unknown command prints the help to standard error with exit code 2', () => {
  for (const args of [[], ['calculer'], ['--version-de-demain'], ['']]) {
    const { status, stdout, stderr } = run(args);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /assess/);
  }
});

test('the smallest draft is undecided, with an aid between zero and the ceiling', () => {
  for (const args of [['assess', '-'], ['assess']]) {
    const { status, stdout, stderr } = run(args, draft());
    assert.equal(status, 0);
    assert.equal(stderr, '');
    const got = JSON.parse(stdout);
    assert.equal(got.eligible, 'indetermine');
    assert.deepEqual(got.subvention_centimes, { min: 0, max: 2_500_000 });
    assert.deepEqual(got.assiette_centimes, { min: 0, max: null });
    assert.equal(got.depot, 'indetermine');
  }
});

test('the exit code is 0 whatever the verdict', () => {
  for (const [members, verdict] of [
    [PROJECT, 'oui'],
    [{ ...PROJECT, porteur: { nature: 'association' } }, 'non'],
    [{ ...PROJECT, porteur: { nature: 'cias', situe_dans_la_loire: true } }, 'indetermine'],
  ]) {
    const { status, stdout } = run(['assess'], draft(members));
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).eligible, verdict);
  }
});

test('the assessment identifies the exact rule file', () => {
  const got = JSON.parse(run(['assess'], draft()).stdout);
  assert.match(got.regles, /^[0-9a-f]{64}$/);
  assert.equal(JSON.parse(run(['assess', '--rules', rules], draft()).stdout).regles, got.regles);
});

test('--today decides whether the deposit is open', () => {
  for (const [day, window] of [['2023-03-31', 'a_venir'], ['2023-04-10', 'indetermine'], ['2023-07-28', 'ouvert'], ['2023-07-29', 'clos']]) {
    const got = JSON.parse(run(['assess', '--today', day], draft()).stdout);
    assert.equal(got.depot, window);
    assert.equal(got.avertissements.some((w) => w.code === 'depot_clos'), window === 'clos');
  }
});

test('--today with an invalid day, and options without a value, are refused', () => {
  for (const day of ['2023-02-30', '28/07/2023', 'demain', '']) refused(['assess', '--today', day], draft(), 'usage', '--today');
  refused(['assess', '--today'], draft(), 'usage', '--today');
  refused(['assess', '--rules'], draft(), 'usage', '--rules');
});

test('an unknown option is refused', () => refused(['assess', '--jour', '2023-07-28'], draft(), 'usage', '--jour'));

test('several files give one assessment each, in their order', () => {
  const yes = write('oui.json', draft(PROJECT));
  const open = write('vide.json', draft());
  const { status, stdout } = run(['assess', yes, open, yes]);
  assert.equal(status, 0);
  assert.deepEqual([...stdout.matchAll(/^ {2}"fichier": "(.*)"/gm)].map((m) => m[1]), [yes, open, yes]);
  assert.deepEqual([...stdout.matchAll(/^ {2}"eligible": "(\w+)"/gm)].map((m) => m[1]), ['oui', 'indetermine', 'oui']);
});

test('a missing file does not prevent the others from being read', () => {
  const yes = write('oui2.json', draft(PROJECT));
  const { status, stdout, stderr } = run(['assess', join(folder, 'absent.json'), yes]);
  assert.equal(status, 2);
  assert.equal(JSON.parse(stdout).eligible, 'oui');
  assert.equal(JSON.parse(stderr).erreurs[0].code, 'fichier');
});

test('with several files, explanations, errors and lines name their file; with a single file they do not', () => {
  const yes = write('oui3.json', draft(PROJECT));
  const bad = write('abime.json', '{');
  const explained = run(['explain', yes, bad, yes]);
  assert.equal(explained.status, 2);
  assert.equal(explained.stdout.split(`Fichier\u00a0: ${yes}\n`).length, 3);
  assert.equal(JSON.parse(explained.stderr).fichier, bad);
  const lines = run(['assess', '--ndjson', yes, bad]).stdout.trimEnd().split('\n').map((line) => JSON.parse(line).fichier);
  assert.deepEqual(lines, [yes, bad]);
  assert.ok(!('fichier' in JSON.parse(run(['assess', yes]).stdout)));
  assert.ok(!run(['explain', yes]).stdout.includes('Fichier'));
});

test('explain says what other rules changed in the result that a draft records', () => {
  const project = draft('"porteur": {"nature": "commune", "code_insee": "42005"}');
  const under = (regles) => `${project.slice(0, -1)}, "information": {"regles": "${regles}", "resultat": {"eligible": "non"}}}`;
  const changed = 'Projet éligible\u00a0: «\u00a0non\u00a0» avant, «\u00a0à préciser\u00a0» maintenant.';
  assert.ok(run(['explain'], under('0'.repeat(64))).stdout.includes(changed));
  const { regles } = JSON.parse(run(['assess'], project).stdout);
  assert.ok(!run(['explain'], under(regles)).stdout.includes('avant'));
});

test('explain reports unknown keys, as assess does', () => {
  const odd = draft({ ...PROJECT, budget: 3, depenses: [{ nature: 'etude', montant: 5 }], criteres: { inconnu: {} } });
  const { status, stdout } = run(['explain'], odd);
  assert.equal(status, 0);
  assert.match(stdout, /Dans le fichier\n/);
  for (const place of [/«\u00a0budget\u00a0»\u00a0: /, /Dépense 1, «\u00a0montant\u00a0»\u00a0: /, /Critère, «\u00a0inconnu\u00a0»\u00a0: /]) assert.match(stdout, place);
  assert.equal(JSON.parse(run(['assess'], odd).stdout).avertissements.filter(({ code }) => code === 'cle_inconnue').length, 3);
});

test('every command that reads names another encoding and what to do', () => {
  const text = draft({ porteur: { nom: 'Libération' } });
  for (const bytes of [Buffer.from(text, 'utf16le'), Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(text, 'latin1')]) {
    for (const command of ['assess', 'explain']) {
      const [error] = refused([command], bytes, 'json', '');
      assert.match(error.message, /Enregistrez-le en UTF-8/);
    }
    assert.match(run(['axes'], bytes).stdout, /Enregistrez-le en UTF-8/);
  }
  assert.equal(run(['assess'], `\ufeff${draft()}\r\n`).status, 0);
});

test('endless input is refused without being kept in memory', { skip: process.env.LOIRE_SANITIZED }, () => {
  const { status, stdout, stderr, error } = spawnSync('bash', ['-c',
    `ulimit -v 150000; head -c 200M /dev/zero | tr '\\0' 'x' | "$0" assess`, program], { encoding: 'utf8', timeout: 60_000 });
  assert.equal(error, undefined);
  assert.equal(status, 2, stderr);
  assert.equal(stdout, '');
  assert.equal(JSON.parse(stderr).erreurs[0].code, 'fichier_trop_gros');
});

test('--ndjson keeps one line in memory, however long, and answers each line immediately', { skip: process.env.LOIRE_SANITIZED }, async () => {
  const long = spawnSync('bash', ['-c',
    `ulimit -v 150000; { head -c 200M /dev/zero | tr '\\0' 'x'; echo; cat; } | "$0" assess --ndjson`, program],
  { input: draft(PROJECT), encoding: 'utf8', timeout: 60_000 });
  const answers = long.stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(answers[0].erreurs[0].code, 'fichier_trop_gros');
  assert.equal(answers[1].eligible, 'oui');

  const child = spawn(program, ['assess', '--ndjson']);
  const answer = new Promise((resolve) => { child.stdout.once('data', resolve); });
  child.stdin.write(`${draft(PROJECT)}\n`);
  assert.match(String(await answer), /"eligible":"oui"/); // the answer comes while the input is still open
  const ended = new Promise((resolve) => { child.once('exit', resolve); });
  child.stdin.end();
  assert.equal(await ended, 0);
});

test('--ndjson: blank lines are skipped everywhere', () => {
  for (const text of [`${draft()}\n\n`, `\n  \r\n${draft()}\n\t\n`, `${draft()}\n \n`]) {
    const { status, stdout } = run(['assess', '--ndjson'], text);
    assert.equal(status, 0, JSON.stringify(text.slice(-5)));
    assert.equal(stdout.trimEnd().split('\n').length, 1);
  }
});

test('a folder instead of a file is refused', () => {
  const { status, stdout } = run(['assess', folder]);
  assert.equal(status, 2);
  assert.equal(stdout, '');
});

test('a text that is not a draft gives exit code 2 and JSON diagnostics', () => {
  refused(['assess'], '', 'json', '');
  refused(['assess'], '{"format":', 'json', '');
  refused(['assess'], '{}', 'format', '/format');
  refused(['assess'], readFileSync(rules, 'utf8'), 'format', '/format');
  refused(['assess'], draft().replace('"version":1', '"version":2'), 'version', '/version');
  refused(['assess'], draft().replace('2023', '2024'), 'edition', '/edition');
  refused(['assess'], draft({ version: 1, x: 1 }).replace('"x":1', '"version":1'), 'cle_en_double');
  refused(['assess'], '['.repeat(1_000_000), 'trop_profond');
  refused(['assess'], ' '.repeat(50 << 20), 'fichier_trop_gros');
  refused(['assess'], Buffer.from([0x22, 0xff, 0x22]), 'json');
});

test('all errors are reported at once', () => {
  const bad = draft({ porteur: { nature: 'ville', siren: 214202186 }, depenses: [{ montant_ht_centimes: -1 }, { nature: 3 }] });
  const errors = refused(['assess'], bad, 'valeur_inconnue', '/porteur/nature');
  assert.deepEqual(
    errors.map((e) => e.chemin).sort(),
    ['/depenses/0/montant_ht_centimes', '/depenses/1/nature', '/porteur/nature', '/porteur/siren'],
  );
});

test('wrong check digits and unknown codes are warnings with exit code 0', () => {
  const { status, stdout } = run(['assess'], draft({ porteur: { nature: 'commune', code_insee: '42999', siren: '1' }, nouveau: 1 }));
  assert.equal(status, 0);
  const codes = JSON.parse(stdout).avertissements.map((w) => w.code);
  for (const code of ['siren_cle', 'commune_inconnue', 'cle_inconnue']) assert.ok(codes.includes(code), code);
});

test('typed text that cannot be read counts as not answered and is reported', () => {
  const typed = draft({
    projet: { date_debut: '0023-09-01' },
    depenses: [{ id: 'd1', nature: 'etude' }, { id: 'd2', nature: 'etude' }],
    financements: [{ financeur: 'etat' }],
    saisies: { 'depenses.d1.montant': '125\t300', 'depenses.d2.montant': '12 480,00 € TTC', 'financements.0.montant': '5 000 € TTC' },
  });
  const got = JSON.parse(run(['assess'], typed).stdout);
  assert.deepEqual(got.depenses.map(({ montant_ht_centimes: { min, max } }) => [min, max]), [[0, null], [1_040_000, 1_248_000]]);
  const messages = Object.fromEntries(got.avertissements.filter(({ code }) => code === 'saisie_non_lue').map(({ champ, message }) => [champ, message]));
  assert.deepEqual(Object.keys(messages).sort(), ['depenses.d1.montant', 'financements.0.montant', 'projet.date_debut']);
  assert.match(messages['depenses.d1.montant'], /Deux montants\u00a0: 125 et 300\u202f\?/);
  assert.match(messages['projet.date_debut'], /Écrivez 2023/);
  const { stdout } = run(['explain'], typed);
  assert.match(stdout, /Deux montants\u00a0: 125 et 300/);
  assert.match(stdout, /Écrivez 2023/);
});

test('--ndjson: each line gives a compact line, a wrong line gives its errors, and the exit code is 2', () => {
  const lines = [draft(PROJECT), '{"format":', draft(), '[]'];
  const { status, stdout, stderr } = run(['assess', '--ndjson'], `${lines.join('\n')}\n`);
  assert.equal(status, 2);
  assert.equal(stderr, '');
  const answers = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(answers.length, 4);
  assert.equal(answers[0].eligible, 'oui');
  assert.equal(answers[1].erreurs[0].code, 'json');
  assert.equal(answers[2].eligible, 'indetermine');
  assert.equal(answers[3].erreurs[0].code, 'type');
});

test('--ndjson: Windows line ends and a missing final line end are accepted', () => {
  const { status, stdout } = run(['assess', '--ndjson', '--today', '2023-06-01', '-'], `${draft(PROJECT)}\r\n${draft()}`);
  assert.equal(status, 0);
  assert.deepEqual(stdout.trimEnd().split('\n').map((line) => JSON.parse(line).depot), ['ouvert', 'ouvert']);
});

test('--ndjson gives the same assessment as a single document', () => {
  const one = JSON.parse(run(['assess'], draft(PROJECT)).stdout);
  assert.deepEqual(JSON.parse(run(['assess', '--ndjson'], draft(PROJECT)).stdout), one);
});

test('--champs keeps the requested keys in the order of the answer', () => {
  const yes = write('oui4.json', draft({ ...PROJECT, inconnu: 1 }));
  const bad = write('abime2.json', '{');
  const complete = JSON.parse(run(['assess', yes]).stdout);
  const keys = Object.keys(complete);
  assert.equal(keys.length, 13);
  for (const [asked, keptKeys] of [
    [['--champs', 'subvention_centimes,eligible'], ['eligible', 'subvention_centimes']],
    [['--champs', 'avertissements'], ['avertissements']],
    [['--champs', 'depot', '--champs', 'depot,edition'], ['edition', 'depot']],
    [['--champs', keys.toReversed().join(',')], keys],
  ]) {
    const expected = keptKeys.map((key) => [key, complete[key]]);
    for (const layout of [[], ['--ndjson']]) {
      const one = run(['assess', ...layout, ...asked, yes]);
      assert.equal(one.status, 0);
      assert.deepEqual(Object.entries(JSON.parse(one.stdout)), expected);
      assert.equal(one.stdout.trimEnd().includes('\n'), layout.length === 0);
    }
    // With several files, each answer first names its file, and errors are complete.
    const lines = run(['assess', '--ndjson', ...asked, yes, bad]).stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(Object.entries(lines[0]), [['fichier', yes], ...expected]);
    assert.deepEqual(Object.keys(lines[1]), ['fichier', 'erreurs']);
  }
  assert.equal(run(['assess', '--champs', keys.join(','), yes]).stdout, run(['assess', yes]).stdout);
});

test('--champs: an unknown key is reported with the list of known keys', () => {
  for (const list of ['aide', 'eligible,aide', '', 'eligible,', ',eligible', 'eligible, depot', 'Eligible']) {
    const [error] = refused(['assess', '--champs', list], draft(), 'usage', '--champs');
    assert.match(error.message, /eligible, conditions, .*subvention_centimes/);
  }
  assert.match(refused(['assess', '--champs', 'eligible,aide'], '', 'usage')[0].message, /«\u00a0aide\u00a0»/);
  refused(['assess', '--champs'], draft(), 'usage', '--champs');
  refused(['explain', '--champs', 'eligible'], draft(), 'usage', '--champs');
});

test('lint: the edition of 2023 has no findings', () => {
  const { status, stdout, stderr } = run(['lint', rules]);
  assert.equal(status, 0);
  assert.equal(stderr, '');
  assert.match(stdout, /loire-connect-2023/);
});

test('lint: all errors of a file are reported, and another file without errors is reported as good', () => {
  const edition = JSON.parse(readFileSync(rules, 'utf8'));
  delete edition.depenses.equipement.decision.reponses.ecoles;
  edition.aide.source = 'annexe';
  const bad = write('mauvaises-regles.json', JSON.stringify(edition));
  const { status, stdout, stderr } = run(['lint', bad, rules]);
  assert.equal(status, 2);
  assert.match(stdout, /loire-connect-2023/);
  const paths = JSON.parse(stderr).erreurs.map((e) => e.chemin);
  assert.ok(paths.includes('/aide/source'));
  assert.ok(paths.includes('/depenses/equipement/decision/reponses/ecoles'));
  refused(['assess', '--rules', bad], draft(), 'source_inconnue', '/aide/source');
});

test('lint and --rules: a missing or unreadable file is refused', () => {
  assert.equal(run(['lint']).status, 2);
  assert.equal(run(['lint', join(folder, 'absent.json')]).status, 2);
  refused(['assess', '--rules', join(folder, 'absent.json')], draft(), 'fichier');
});

test('the same program assesses another edition', () => {
  const edition = JSON.parse(readFileSync(rules, 'utf8'));
  edition.edition = 'loire-connect-2030';
  edition.aide = { ...edition.aide, taux_points_base: 5000, plafond_centimes: 400_000 };
  const path = write('regles-2030.json', JSON.stringify(edition));
  const { status, stdout } = run(['assess', '--rules', path], draft(PROJECT).replace('loire-connect-2023', 'loire-connect-2030'));
  assert.equal(status, 0);
  const got = JSON.parse(stdout);
  assert.deepEqual(got.subvention_centimes, { min: 400_000, max: 400_000 });
  assert.equal(got.limite_par, 'plafond');
});

test('schema prints the JSON Schemas', () => {
  for (const [args, title] of [[['schema'], 'brouillon'], [['schema', 'brouillon'], 'brouillon'], [['schema', 'regles'], 'regles']]) {
    const { status, stdout, stderr } = run(args);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    const schema = JSON.parse(stdout);
    assert.match(schema.$schema, /2020-12/);
    assert.match(schema.$id ?? '', new RegExp(title));
  }
  assert.equal(run(['schema', 'autre']).status, 2);
  assert.equal(run(['schema', 'brouillon', 'regles']).status, 2);
});

test('axes: reads a single document or lines, and a wrong line gives its errors', () => {
  const one = run(['axes'], '{"text": "Un chatbot pour les\\nhabitants"}');
  assert.equal(one.status, 0);
  const answer = JSON.parse(one.stdout);
  assert.deepEqual(Object.keys(answer), ['axe', 'themes', 'mots', 'hors_appel']);
  assert.equal(answer.axe, 3);
  assert.deepEqual(answer.themes, ['chatbot']);
  assert.deepEqual(answer.mots, ['chatbot']);

  const lines = ['{"text": "Des capteurs de crue", "axis": 2}', '{"texte": "x"}', '{"text": "Travaux de voirie"}', '', '{'];
  const many = run(['axes', '--ndjson'], lines.join('\n'));
  assert.equal(many.status, 2);
  const answers = many.stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(answers.length, 4); // the blank line is skipped
  assert.equal(answers[0].axe, 2);
  assert.equal(answers[1].erreurs[0].chemin, '/text');
  assert.deepEqual([answers[2].axe, answers[2].themes, answers[2].mots], [0, [], []]);
  assert.ok(answers[2].hors_appel[0].mots.length > 0);
  assert.ok(answers[3].erreurs);
});

test('axes: several lines are recognised without an option', () => {
  const { status, stdout } = run(['axes'], '{"text": "chatbot"}\n{"text": ""}\n');
  assert.equal(status, 0);
  assert.deepEqual(stdout.trimEnd().split('\n').map((line) => JSON.parse(line).axe), [3, 0]);
});

test('axes: wrong options and missing files are refused, and --rules chooses the edition', () => {
  refused(['axes', '--jour'], '', 'usage', '--jour');
  refused(['axes', join(folder, 'absent.ndjson')], '', 'fichier');
  const other = run(['axes', '--rules', trial], '{"text": "un pont"}');
  assert.equal(JSON.parse(other.stdout).axe, 4);
});

test('explain prints the assessment in French', () => {
  const { status, stdout } = run(['explain', '--today', '2023-06-15'], draft(PROJECT));
  assert.equal(status, 0);
  assert.match(stdout, /: 8\u202f000\u00a0€ au plus\./);
  assert.match(stdout, /Source\u00a0: Modalités financières › subvention/);
  refused(['explain', '--ndjson'], draft(), 'usage', '--ndjson');
});

test('explain --summary prints the summary of the page, with a closed deposit first', () => {
  const { status, stdout } = run(['explain', '--summary', '--today', '2026-03-02'], draft(PROJECT));
  assert.equal(status, 0);
  assert.match(stdout, /^Synthèse du projet/);
  assert.match(stdout.split('Le projet\n')[0], /Dépôt clos depuis le 28 juillet 2023/);
  assert.match(stdout, /Reste à la charge du porteur/);
  refused(['assess', '--summary'], draft(), 'usage', '--summary');
});

test('lint --cases reports rules that decide in no case', () => {
  const good = run(['lint', rules, '--cases', join(repository, 'tests/cases')]);
  assert.equal(good.status, 0, good.stderr);
  assert.match(good.stdout, /règles et remarques/);
  const errors = refused(['lint', rules, '--cases', folder], '', 'regle_sans_cas', '/axe/nomme');
  assert.ok(errors.length > 60);
  refused(['lint', rules, '--cases', join(folder, 'absent')], '', 'fichier');
  refused(['lint', rules, '--cases'], '', 'usage', '--cases');
});

test('verify prints states, comparisons and time, and needs a file', { skip: process.env.LOIRE_SANITIZED }, () => {
  const { status, stdout } = run(['verify', trial]);
  assert.equal(status, 0);
  assert.match(stdout, /essai-2099.*états.*comparaisons.*aucun contre-exemple/);
  refused(['verify'], '', 'usage', 'verify');
  refused(['verify', join(folder, 'absent.json')], '', 'fichier');
});

test('--rules alone changes the rate, ceiling, axes, natures and dates', () => {
  const project = {
    format: 'loire-connect/brouillon', version: 1, edition: 'essai-2099',
    porteur: { nature: 'association', situe_dans_la_loire: true },
    projet: { themes: ['moulin'] },
    depenses: [
      { nature: 'travaux_mobilier', destinataire: 'territoire', montant_ht_centimes: 2_400_000 },
      { nature: 'formation', montant_ht_centimes: 100_000 },
    ],
    depenses_communes: { investissement: true, obligation_legale: false },
    depenses_completes: true,
  };
  const { status, stdout } = run(['assess', '--rules', trial, '--today', '2099-02-15'], JSON.stringify(project));
  assert.equal(status, 0);
  const got = JSON.parse(stdout);
  assert.equal(got.edition, 'essai-2099');
  assert.equal(got.eligible, 'oui');
  assert.equal(got.depot, 'ouvert');
  assert.deepEqual(got.axes.map(({ axe }) => axe), [1, 4]);
  assert.deepEqual(got.depenses.map(({ statut }) => statut), ['eligible', 'exclue']);
  assert.deepEqual(got.subvention_centimes, { min: 1_000_000, max: 1_000_000 });
  assert.equal(got.limite_par, 'plafond');
  refused(['assess', '--rules', trial], draft(), 'edition', '/edition');
});
