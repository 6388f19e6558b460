// Validates every draft of the golden cases, every rule file and the territory data against their JSON
// Schemas (draft 2020-12). The "format" of a document, loire-connect/NAME, gives its schema:
// assets/schemas/NAME.schema.json. Run by: node --test tests/schemas.mjs
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const list = (directory) =>
  readdirSync(join(root, directory)).filter((name) => name.endsWith('.json')).sort().map((name) => `${directory}/${name}`);

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
addFormats(ajv);

const validators = new Map();
for (const path of list('assets/schemas')) {
  const name = path.replace(/^.*\/|(\.schema)?\.json$/g, '');
  test(`the schema ${name} is valid`, () => {
    const schema = json(path);
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    validators.set(name, ajv.compile(schema));
  });
}

function check(title, document, expectedName) {
  test(title, () => {
    const name = expectedName ?? String(document.format).replace(/^loire-connect\//, '');
    const validate = validators.get(name);
    assert.ok(validate, `assets/schemas/${name}.schema.json is missing or invalid`);
    assert.ok(validate(document), JSON.stringify(validate.errors, null, 1));
  });
}

for (const path of [...list('assets/rules'), ...list('tests/editions')]) check(path, json(path));
const territory = 'build/generated/territoire-42-2023.json';
if (existsSync(join(root, territory)) && existsSync(join(root, 'assets/schemas/territoire.schema.json'))) {
  check(territory, json(territory));
}
for (const path of list('tests/cases')) check(path, json(path).brouillon, 'brouillon');
for (const path of list('tests/drafts')) check(path, json(path)); // these drafts are written by the program

// The tests above would be useless if a schema accepted everything.
const BAD = {
  'another format': { format: 'autre', version: 1, edition: 'loire-connect-2023' },
  'no version': { format: 'loire-connect/brouillon', edition: 'loire-connect-2023' },
  'an amount that is not an integer': {
    format: 'loire-connect/brouillon', version: 1, edition: 'loire-connect-2023',
    depenses: [{ id: 'd1', montant_ht_centimes: 12.5 }],
  },
  'a negative amount': {
    format: 'loire-connect/brouillon', version: 1, edition: 'loire-connect-2023',
    depenses: [{ id: 'd1', montant_ht_centimes: -1 }],
  },
  'an amount above the limit': {
    format: 'loire-connect/brouillon', version: 1, edition: 'loire-connect-2023',
    depenses: [{ id: 'd1', montant_ht_centimes: 100000000000 }],
  },
  'an object instead of a list of lines': {
    format: 'loire-connect/brouillon', version: 1, edition: 'loire-connect-2023', depenses: {},
  },
};
for (const [title, document] of Object.entries(BAD)) {
  test(`refused: ${title}`, () => {
    const validate = validators.get('brouillon');
    assert.ok(validate, 'assets/schemas/brouillon.schema.json is missing or invalid');
    assert.equal(validate(document), false);
  });
}
