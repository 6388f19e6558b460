// The size of the page: all files of a page load, compressed with brotli 11 as a host sends them, and the
// single file on disk. Run by: node --test tests/budgets.mjs, after ./run --build
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

const PAGE_BUDGET = 394 * 1024;
const SINGLE_BUDGET = 900 * 1024;
const SINGLE = 'simulateur-hors-ligne.html';

const site = join(dirname(fileURLToPath(import.meta.url)), '..', 'build', 'site');
const TEXT = new Set(['.html', '.js', '.mjs', '.css', '.json', '.webmanifest', '.svg']);

function* walk(directory) {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield relative(site, path);
  }
}

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** index.html and, recursively, every file whose name occurs in a loaded file. Links to other pages do
not load anything, so <a href> is ignored and no other HTML page is followed. */
export function loaded(files, read) {
  const found = new Set(['index.html']);
  const queue = ['index.html'];
  while (queue.length > 0) {
    const file = queue.pop();
    if (!TEXT.has(extname(file))) continue;
    const text = read(file).replace(/<a\b[^>]*>/g, '');
    for (const other of files) {
      if (found.has(other) || extname(other) === '.html' || !text.includes(basename(other))) continue;
      found.add(other);
      queue.push(other);
    }
  }
  return found;
}

test('the files of a page load are found recursively', () => {
  const texts = {
    'index.html': '<a href="doc.pdf">x</a><script src="app.js"></script><a href="other.html">',
    'app.js': "import './part.js'; fetch('loire.wasm')",
    'part.js': '',
    'loire.wasm': '',
    'doc.pdf': '',
    'unused.js': '',
    'other.html': '',
  };
  const result = loaded(Object.keys(texts), (file) => texts[file]);
  assert.deepEqual([...result].sort(), ['app.js', 'index.html', 'loire.wasm', 'part.js']);
});

const built = existsSync(join(site, 'index.html'));
test('the site is built', () => assert.ok(built, 'build/site/index.html is missing: run ./run --build'));

if (built) {
  const files = [...walk(site)].sort();
  const fetched = loaded(files, (file) => readFileSync(join(site, file), 'utf8'));
  const row = (a, b, c, d) => console.log(`${a.padEnd(36)} ${String(b).padStart(9)} ${String(c).padStart(9)}  ${d}`);
  let total = 0;
  row('file', 'raw', 'brotli', 'fetched by a page load');
  for (const file of files) {
    const bytes = readFileSync(join(site, file));
    const size = brotli(bytes);
    if (fetched.has(file)) total += size;
    row(file, bytes.length, size, fetched.has(file) ? 'yes' : 'no');
  }
  row('page load', '', total, `of ${PAGE_BUDGET}`);

  test(`a page load fetches ${total} bytes, and at most ${PAGE_BUDGET} are allowed`, () => assert.ok(total <= PAGE_BUDGET));
  test('a page load fetches the WebAssembly module', () =>
    assert.ok([...fetched].some((file) => file.endsWith('.wasm')), [...fetched].join(' ')));
  test(`the single file has at most ${SINGLE_BUDGET} bytes`, () => {
    const size = readFileSync(join(site, SINGLE)).length;
    assert.ok(size <= SINGLE_BUDGET, `${size} bytes`);
  });
}
