// The mutants of tools/mutate.mjs: what is changed, and what is left alone.
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { masked, mutantsOf, mutated } from '../tools/mutants.mjs';

const core = join(dirname(fileURLToPath(import.meta.url)), '..', 'src/core');

/** The changed lines, one for each mutant. */
function lines(text) {
  return mutantsOf(text).map((mutant) => mutated(text, mutant).split('\n')[mutant.line - 1].trim());
}

test('comments, strings, characters and preprocessor lines are blanked, digits grouped by quotes are not', () => {
  const text = "#if A < 2\nint x = 10'000; // a < b\nauto s = \"1 < 2\"; char c = '<'; /* + */\n";
  assert.equal(masked(text).length, text.length);
  assert.equal(masked(text).replace(/ +/g, ' ').trim(), "int x = 10'000; \nauto s = ; char c = ;");
});

test('comparisons, logic, arithmetic and words', () => {
  assert.deepEqual(lines('x = a < b;'), ['x = a <= b;']);
  assert.deepEqual(lines('x = a == b && c;'), ['x = a != b && c;', 'x = a == b || c;']);
  assert.deepEqual(lines('x = a + b;'), ['x = a - b;']);
  assert.deepEqual(lines('x = std::min(a, b);'), ['x = std::max(a, b);']);
  assert.deepEqual(lines('using A = std::vector<B>;'), []);
});

test('literals change by one; tables and sizes do not', () => {
  assert.deepEqual(lines("x = 10'000u;"), ['x = 10001u;', 'x = 9999u;']);
  assert.deepEqual(lines('x = 0;'), ['x = 1;']);
  assert.deepEqual(lines('static constexpr std::array<int, 2> kTable{1, 2};'), []);
});

test('conditions, and the return behind one', () => {
  assert.deepEqual(lines('  if (a) return b;'), ['if ( !(a)) return b;', 'if (a) ;']);
  assert.deepEqual(lines('  if (!a) b();'), ['if (a) b();', 'if (!a) ;']);
  assert.deepEqual(lines('  if (const auto it = f(); it.ok) b();'),
    ['if (const auto it = f(); !(it.ok)) b();', 'if (const auto it = f(); it.ok) ;']);
  assert.deepEqual(lines('  x = a ? b : c;'), ['x = a && false ? b : c;', 'x = a || true ? b : c;']);
});

test('what a function gives, by its type', () => {
  assert.ok(lines('std::optional<int> f(int x) {\n  return x;\n}').includes('return std::nullopt;'));
  assert.ok(lines('const A* f(int x) {\n  return x;\n}').includes('return nullptr;'));
  assert.ok(lines('bool f(int x) {\n  return x;\n}').includes('return !(x);'));
  assert.deepEqual(lines('std::vector<A*> f(int x) {\n  return x;\n}'), []);
});

test('calls and assignments are left out, declarations are not', () => {
  assert.ok(lines('void f() {\n  g(1);\n}').includes(';'));
  assert.ok(lines('void f() {\n  a.b = c;\n}').includes(';'));
  assert.ok(!lines('void f() {\n  const int a = b;\n  int c = d;\n}').includes(';'));
});

test('every mutant of the core is another text', () => {
  for (const file of readdirSync(core).filter((name) => name.endsWith('.cpp'))) {
    const text = readFileSync(join(core, file), 'utf8');
    const all = mutantsOf(text).map((mutant) => mutated(text, mutant));
    assert.ok(all.length > 10, file);
    assert.equal(new Set([text, ...all]).size, all.length + 1, file);
  }
});
