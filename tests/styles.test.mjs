// The style sheets must work in old browsers (tools/bundle.mjs names the oldest). A browser ignores a rule
// completely when it cannot read a part of it. Therefore rules are not nested, and unsupported selectors
// are in separate rules.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const web = join(dirname(fileURLToPath(import.meta.url)), '..', 'web');
const sheets = readdirSync(web).filter((name) => name.endsWith('.css'));

/** Every block of a style sheet: {prelude, inside: the preludes of the blocks around it}. */
export function blocks(css) {
  const found = [];
  const inside = [];
  let prelude = '';
  for (const [piece] of css.replace(/\/\*[^]*?\*\//g, '').matchAll(/"[^"]*"|'[^']*'|[^]/g)) {
    if (piece === '{') {
      found.push({ prelude: prelude.trim(), inside: [...inside] });
      inside.push(prelude.trim());
    } else if (piece === '}') inside.pop();
    prelude = '{};'.includes(piece) ? '' : prelude + piece;
  }
  return found;
}
const isAt = (prelude) => prelude.startsWith('@');

/** The selectors of a list, separated. */
const selectors = (prelude) => {
  const list = [''];
  let depth = 0;
  for (const char of prelude) {
    if ('(['.includes(char)) depth += 1;
    if (')]'.includes(char)) depth -= 1;
    if (char === ',' && depth === 0) list.push('');
    else list[list.length - 1] += char;
  }
  return list;
};

test('blocks are parsed with the blocks around them', () => {
  assert.deepEqual(blocks('a { x: "{" } /* { */ @media print { b:is(c, d) { & e { y: 1 } } }'), [
    { prelude: 'a', inside: [] },
    { prelude: '@media print', inside: [] },
    { prelude: 'b:is(c, d)', inside: ['@media print'] },
    { prelude: '& e', inside: ['@media print', 'b:is(c, d)'] },
  ]);
});

for (const name of sheets) {
  const all = blocks(readFileSync(join(web, name), 'utf8'));

  test(`no rule is nested in another: ${name}`, () => {
    assert.ok(all.length > 0);
    assert.deepEqual(all.filter(({ prelude, inside }) => /(^|[\s,(])&/.test(prelude) || inside.some((outer) => !isAt(outer)))
      .map(({ prelude }) => prelude), []);
  });

  test(`a list of selectors with :has() has no selector without it: ${name}`, () => {
    assert.deepEqual(all.map(({ prelude }) => prelude).filter((prelude) => !isAt(prelude) && prelude.includes(':has(')
      && selectors(prelude).some((selector) => !selector.includes(':has('))), []);
  });
}
