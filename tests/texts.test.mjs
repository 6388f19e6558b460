// The texts of the pages are complete sentences or labels: none begins or ends in the middle of a sentence,
// and the code contains no French fragments. Planted offences test each rule.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'app');
const files = (pattern) => readdirSync(folder).filter((name) => pattern.test(name));
const read = (name) => readFileSync(join(folder, name), 'utf8');

const LITERALS = /(?:"(?:[^"\\\n]|\\.)*"\s*)+/g;
const withoutComments = (text) => text.replace(/^\s*\/\/.*$/gm, '').replace(/^#include.*$/gm, '');

/** The texts of a file. Adjacent literals are one text. */
function texts(file) {
  return [...withoutComments(file).matchAll(LITERALS)].map(([literals]) =>
    [...literals.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(([, words]) => words).join(''));
}

const BEGINS_WITHIN = /^(?:[\s\u00a0\u202f,.;:!?»)=+]|\\n)/u;
const ENDS_WITHIN = /(?:[\s\u00a0\u202f,;«(=+]|\\n)$/u;
const ENDS_A_LETTER = 'Cordialement,';  // the name of the sender follows it

const fragments = (file) =>
  texts(file).filter((words) => BEGINS_WITHIN.test(words) || (ENDS_WITHIN.test(words) && !words.endsWith(ENDS_A_LETTER)));

// A French letter, a mark of French typography, or two words.
const FRENCH = /[À-ÿœŒ«»’\u00a0\u202f]|\p{L} \p{L}|\\u00a0|\\u202f/u;
const french = (file) => texts(file).filter((words) => FRENCH.test(words));

/** The names of the texts in `headers` that no line of `code` uses. */
const unused = (headers, code) => {
  const words = new Map();
  for (const [word] of code.matchAll(/\bk[A-Z]\w*/g)) words.set(word, (words.get(word) || 0) + 1);
  return [...headers.matchAll(/inline constexpr (?:char|Sentence) (k\w+)/g)].map(([, name]) => name).filter((name) => words.get(name) === 1);
};

test('every text of the pages is used', () => {
  const all = [...files(/\.(?:cpp|hpp)$/).map(read), readFileSync(join(folder, '..', 'web_api', 'web_api.cpp'), 'utf8')].join('\n');
  const headers = files(/^texts.*\.hpp$/).map(read).join('\n');
  assert.deepEqual(unused(headers, all), []);
  const planted = 'inline constexpr char kNobody[] = "Personne";\n';
  assert.deepEqual(unused(headers + planted, all + planted), ['kNobody']);
});

// The fictitious project is an answer, not a text of the page.
const HOLDS_ANSWERS = ['example.cpp'];

test('every text of the pages is complete', () => {
  const found = files(/^texts.*\.hpp$/);
  assert.ok(found.length > 0);
  for (const name of found) assert.deepEqual(fragments(read(name)), [], name);
});

test('the code of the pages contains no French texts', () => {
  for (const name of files(/\.cpp$/)) {
    if (!HOLDS_ANSWERS.includes(name)) assert.deepEqual(french(read(name)), [], name);
  }
});

const planted = [' est ', 'aide de ', ' (à corriger)', ', au plus.', '\u00a0: «\u00a0', '. Sinon', 'Projet «\u00a0', '\u202f; hors appel).', 'Merci.\\n'];
for (const words of planted) {
  test(`planted offence: the fragment "${words}" is found`, () => assert.equal(fragments(`constexpr char k[] = "${words}";`).length, 1));
}

test('adjacent literals are read as one text', () => {
  assert.deepEqual(texts('constexpr char k[] =\n    "Un "\n    "seul.";'), ['Un seul.']);
});

for (const words of ['à', 'le plafond de ', '\\u00a0:', 'HT de dépenses', '« '])
  test(`planted offence: French in the code is found: "${words}"`, () => assert.equal(french(`out += "${words}" + x;`).length, 1));
