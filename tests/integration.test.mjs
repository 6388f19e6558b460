// What webmasters copy: integration.js, the example page and the README's lines.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const text = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('integration.js can stand in any page: whatever its charset, inlined, in browsers of 2020', () => {
  const script = text('web/integration.js');
  assert.doesNotMatch(script, /[\u0080-\uffff]/, 'ASCII only');
  assert.doesNotMatch(script, /<\/script|<!--/i, 'would end the script element that it is inlined in');
  assert.doesNotMatch(script, /\?\.|\?\?|\.size\b|\.at\(|replaceAll|structuredClone/);
});

test('the README and the example give the same frame, with all that the simulator needs', () => {
  const sandboxes = ['README.md', 'web/exemple-integration.html'].map((path) => {
    const [, tokens] = text(path).match(/<iframe data-loire-connect[^>]*\ssandbox="([^"]+)"/);
    return tokens.split(' ');
  });
  assert.deepEqual(sandboxes[0], sandboxes[1]);
  for (const token of ['allow-scripts', 'allow-same-origin', 'allow-modals', 'allow-downloads', 'allow-forms', 'allow-popups']) {
    assert.ok(sandboxes[0].includes(token), token);
  }
});
