// The mutants of tools/mutate.mjs: which code is changed and which is not.
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { masked, mutantsOf, mutated } from '../tools/mutants.mjs';

const core = join(dirname(fileURLToPath(import.meta.url)), '..', 'src/core');

/** The changed line of each mutant. */
function lines(text) {
  return mutantsOf(text).map((mutant) => mutated(text, mutant).split('\n')[mutant.line - 1].trim());
}

test('comments, strings, characters and preprocessor lines are masked, and grouped digits are not', () => {
  const text = "#if A < 2\nint x = 10'000; // a < b\nauto s = \"1 < 2\"; char c = '<'; /* + */\n";
  assert.equal(masked(text).length, text.length);
  assert.equal(masked(text).replace(/ +/g, ' ').trim(), "int x = 10'000; \nauto s = ; char c = ;");
});

test('comparisons, logic, arithmetic and some function names are changed', () => {
  assert.deepEqual(lines('x = a < b;'), ['x = a <= b;']);
  assert.deepEqual(lines('x = a == b && c;'), ['x = a != b && c;', 'x = a == b || c;']);
  assert.deepEqual(lines('x = a + b;'), ['x = a - b;']);
  assert.deepEqual(lines('x = std::min(a, b);'), ['x = std::max(a, b);']);
  assert.deepEqual(lines('using A = std::vector<B>;'), []);
});

test('literals change by one, except in tables and sizes', () => {
  assert.deepEqual(lines("x = 10'000u;"), ['x = 10001u;', 'x = 9999u;']);
  assert.deepEqual(lines('x = 0;'), ['x = 1;']);
  assert.deepEqual(lines('static constexpr std::array<int, 2> kTable{1, 2};'), []);
});

test('conditions are negated, and the statements behind them removed', () => {
  assert.deepEqual(lines('  if (a) return b;'), ['if ( !(a)) return b;', 'if (a) ;']);
  assert.deepEqual(lines('  if (!a) b();'), ['if (a) b();', 'if (!a) ;']);
  assert.deepEqual(lines('  if (const auto it = f(); it.ok) b();'),
    ['if (const auto it = f(); !(it.ok)) b();', 'if (const auto it = f(); it.ok) ;']);
  assert.deepEqual(lines('  x = a ? b : c;'), ['x = a && false ? b : c;', 'x = a || true ? b : c;']);
});

test('the returned value changes according to the type of the function', () => {
  assert.ok(lines('std::optional<int> f(int x) {\n  return x;\n}').includes('return std::nullopt;'));
  assert.ok(lines('const A* f(int x) {\n  return x;\n}').includes('return nullptr;'));
  assert.ok(lines('bool f(int x) {\n  return x;\n}').includes('return !(x);'));
  assert.deepEqual(lines('std::vector<A*> f(int x) {\n  return x;\n}'), []);
});

test('calls and assignments are removed, and declarations are kept', () => {
  assert.ok(lines('void f() {\n  g(1);\n}').includes(';'));
  assert.ok(lines('void f() {\n  a.b = c;\n}').includes(';'));
  assert.ok(!lines('void f() {\n  const int a = b;\n  int c = d;\n}').includes(';'));
});

test('every mutant of the core differs from the original and from the others', () => {
  for (const file of readdirSync(core).filter((name) => name.endsWith('.cpp'))) {
    const text = readFileSync(join(core, file), 'utf8');
    const all = mutantsOf(text).map((mutant) => mutated(text, mutant));
    assert.ok(all.length > 10, file);
    assert.equal(new Set([text, ...all]).size, all.length + 1, file);
  }
});
