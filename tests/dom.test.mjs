// The DOM is written with textContent and nodes only: no file that a browser gets can make markup or a
// script of a text. tests/browser/policy.spec.mjs sees the browser refuse it too.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundle } from '../tools/bundle.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const text = (...path) => readFileSync(join(root, ...path), 'utf8');

const SINKS = /innerHTML|outerHTML|insertAdjacentHTML|\beval\b|\bFunction\s*\(|document\.write|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|DOMParser|srcdoc|importScripts|new Worker|\b(?:setTimeout|setInterval)\(\s*["'`]|\bon[a-z]+\s*=\s*["'`]/g;
/** What `source` has of SINKS, except in words that only contain them ('wasm-unsafe-eval'). */
const sinks = (source) => (source.replace(/wasm-unsafe-eval|unsafe-eval/g, '').match(SINKS) || []);
/** The handlers in attributes and the javascript: addresses of a page. */
const handlers = (html) => html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '').match(/<[^>]+\s(?:on\w+\s*=|srcdoc\s*=)|javascript:/gi) || [];

test('planted sinks are found', () => {
  for (const sink of ['x.innerHTML = y', 'x["outerHTML"]', 'insertAdjacentHTML(', 'eval("1")', 'new Function("x")', 'document.write(x)', 'setTimeout("x()")']) {
    assert.equal(sinks(sink).length, 1, sink);
  }
  assert.deepEqual(sinks("isFunction(x); setTimeout(resolve); 'wasm-unsafe-eval'; function f() {}"), []);
  assert.equal(handlers('<p onclick="x()">').length, 1);
});

test('no source of web/ and no bundle of them makes markup or a script of a text', () => {
  const names = readdirSync(join(root, 'web'));
  for (const name of names.filter((each) => each.endsWith('.js'))) assert.deepEqual(sinks(text('web', name)), [], name);
  for (const name of names.filter((each) => each.endsWith('.html'))) assert.deepEqual(handlers(text('web', name)), [], name);
  const script = bundle(join(root, 'web', 'app.js'));
  assert.deepEqual(sinks(script), []);
  assert.doesNotMatch(script, /javascript:/i);
});

test("the scripts of src/platform, which Emscripten's linker adds to its loader, do not either", () => {
  for (const name of readdirSync(join(root, 'src', 'platform', 'web')).filter((each) => each.endsWith('.js'))) {
    assert.deepEqual(sinks(text('src', 'platform', 'web', name)), [], name);
  }
});

test('every page has the policy by which the browser refuses it', () => {
  for (const name of ['index.html', 'regles.html', 'accessibilite.html']) {
    const [, policy] = text('web', name).match(/http-equiv="Content-Security-Policy" content="([^"]+)"/);
    assert.match(policy, /; require-trusted-types-for 'script'; trusted-types 'none'$/, name);
    assert.doesNotMatch(policy, /'unsafe-(inline|eval)'/, name);
  }
});

// The built script has Emscripten's loader too, without an exception: the loader needs none of these, since
// it is linked without dynamic calls by name.
const site = join(root, 'build', 'site');
if (existsSync(join(site, 'app.js'))) {
  test('no built file makes markup or a script of a text, with the loader of Emscripten', () => {
    for (const name of ['app.js', 'integration.js']) assert.deepEqual(sinks(readFileSync(join(site, name), 'utf8')), [], name);
    const pages = ['index.html', 'accessibilite.html', 'exemple-integration.html', 'simulateur-hors-ligne.html', 'regles/loire-connect-2023.html'];
    for (const name of pages) {
      const html = readFileSync(join(site, name), 'utf8');
      assert.deepEqual(handlers(html), [], name);
      for (const [, script] of html.matchAll(/<script>([\s\S]*?)<\/script>/g)) assert.deepEqual(sinks(script), [], name);
      if (name !== 'exemple-integration.html') assert.match(html, /require-trusted-types-for 'script'; trusted-types 'none'"/, name);
    }
  });
}
