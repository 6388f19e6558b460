// Native code and WebAssembly must give the same assessments of two thousand drafts, byte for byte.
// Build both, then run: node --test tests/properties/agreement.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const native = process.env.LOIRE_AGREEMENT_NATIVE ?? join(repository, 'build/native/agreement');
const wasm = process.env.LOIRE_AGREEMENT_WASM ?? join(repository, 'build/web-tests/agreement.js');

function digest(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 120_000 });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^[0-9a-f]{64}\n$/);
  return stdout.trim();
}

test('native and WebAssembly give the same assessments', () => {
  for (const path of [native, wasm]) assert.ok(existsSync(path), `${path} is not built`);
  const expected = digest(native, []);
  assert.equal(digest(process.execPath, [wasm]), expected);
});
