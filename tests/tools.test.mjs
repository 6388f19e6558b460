// The tools that other tests use: the counter of tests and the local server.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const tools = join(dirname(fileURLToPath(import.meta.url)), '..', 'tools');
let folder;
before(() => { folder = mkdtempSync(join(tmpdir(), 'loire-tools-')); });
after(() => rmSync(folder, { recursive: true }));

function count(kind, log) {
  const file = join(folder, 'log');
  writeFileSync(file, log);
  return execFileSync('node', [join(tools, 'count-tests.mjs'), kind, file], { encoding: 'utf8' }).trim();
}

test('ctest: the counter counts the cases of a doctest executable instead of the executable', () => {
  assert.equal(count('ctest', `
1: [doctest] test cases:  12 |  12 passed | 0 failed | 0 skipped
1/2 Test #1: unit_tests .......................   Passed    0.02 sec
2: # pass 5
2: # fail 0
2/2 Test #2: command_line .....................   Passed    0.02 sec
`), '17 0');
});

test('ctest: a failed case, a crash without a summary and a missing executable count as failed', () => {
  assert.equal(count('ctest', `
1: [doctest] test cases:  12 |  10 passed | 2 failed | 0 skipped
1/3 Test #1: unit_tests .......................***Failed    0.02 sec
2/3 Test #2: case_tests .......................***Exception: SegFault  0.02 sec
3/3 Test #3: other ............................***Not Run   0.00 sec
`), '10 4');
});

test('tap and lines: passed and failed tests are counted', () => {
  assert.equal(count('tap', '# tests 4\n# pass 3\n# fail 1\n# cancelled 0\n'), '3 1');
  assert.equal(count('lines', '  2 failed\n    a.spec.mjs\n  1 did not run\n  12 passed (30.1s)\n'), '12 3');
  assert.equal(count('lines', '7 passed, 1 failed\n'), '7 1');
  assert.equal(count('lines', 'nothing\n'), '0 0');
});

function get(port, path, options = {}) {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      let body = '';
      response.on('data', (chunk) => { body += chunk; });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    }).on('error', reject).end();
  });
}

test('the local server', async (t) => {
  const root = join(folder, 'site');
  mkdirSync(join(root, 'regles'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html>é');
  writeFileSync(join(root, 'loire.wasm'), '\0asm');
  writeFileSync(join(root, 'regles', 'index.html'), 'in a folder');
  writeFileSync(join(folder, 'secret'), 'outside the site');
  const server = spawn('node', [join(tools, 'serve.mjs'), '--root', root, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => server.kill());
  const address = await new Promise((resolve) => server.stdout.once('data', (data) => resolve(String(data).trim())));
  const { port } = new URL(address);

  await t.test('sends index.html with its type and the security headers', async () => {
    const { status, headers, body } = await get(port, '/');
    assert.equal(status, 200);
    assert.equal(body, '<!doctype html>é');
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
  });
  await t.test('sends WebAssembly with its type, whatever the query', async () => {
    assert.equal((await get(port, '/loire.wasm?v=1')).headers['content-type'], 'application/wasm');
  });
  await t.test('redirects a folder to its slash and sends its index', async () => {
    assert.equal((await get(port, '/regles')).headers.location, '/regles/');
    assert.equal((await get(port, '/regles/')).body, 'in a folder');
  });
  await t.test('answers 304 to a browser that has the file', async () => {
    const { headers } = await get(port, '/');
    assert.equal((await get(port, '/', { headers: { 'If-None-Match': headers.etag } })).status, 304);
  });
  await t.test('sends no file outside its root and handles invalid addresses', async () => {
    for (const path of ['/../secret', '/%2e%2e/secret', '/..%2fsecret', '/regles/../../secret', '/%00', '/%', '/no']) {
      assert.equal((await get(port, path)).status, 404, path);
    }
  });
  await t.test('refuses to receive data', async () => {
    assert.equal((await get(port, '/', { method: 'POST' })).status, 405);
  });
});
