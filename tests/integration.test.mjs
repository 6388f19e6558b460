// What webmasters copy: integration.js, the example page and the lines of the README.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const text = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('integration.js works with any charset, inlined, and in browsers of 2020', () => {
  const script = text('web/integration.js');
  assert.doesNotMatch(script, /[\u0080-\uffff]/, 'ASCII only');
  assert.doesNotMatch(script, /<\/script|<!--/i, 'would end the script element in which it is inlined');
  assert.doesNotMatch(script, /\?\.|\?\?|\.size\b|\.at\(|replaceAll|structuredClone/);
});

test('the README and the example have the same frame, with all permissions that the simulator needs', () => {
  const sandboxes = ['README.md', 'web/exemple-integration.html'].map((path) => {
    const [, tokens] = text(path).match(/<iframe data-loire-connect[^>]*\ssandbox="([^"]+)"/);
    return tokens.split(' ');
  });
  assert.deepEqual(sandboxes[0], sandboxes[1]);
  for (const token of ['allow-scripts', 'allow-same-origin', 'allow-modals', 'allow-downloads', 'allow-forms', 'allow-popups']) {
    assert.ok(sandboxes[0].includes(token), token);
  }
});
