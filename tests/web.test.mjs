// The modules of web/: their imports, the script that is bundled from them, and the form of every kind of
// node and figure of the core on the screen and on paper.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundle, compactLoader, compactStyles } from '../tools/bundle.mjs';
import { complete } from '../web/core.js';
import { pictures } from '../web/figures.js';
import { kinds } from '../web/kinds.js';
import { makeMirror } from '../web/mirror.js';
import { FIGURES, KINDS, NODE_DEFAULTS, SEGMENT_DEFAULTS } from '../web/node.js';
import { paperKinds, renderAll } from '../web/paper-kinds.js';
import { openSmallDocument } from './small-dom.mjs';

const web = join(dirname(fileURLToPath(import.meta.url)), '..', 'web');
const names = readdirSync(web).filter((name) => name.endsWith('.js'));
const text = (name) => readFileSync(join(web, name), 'utf8');
const body = openSmallDocument();

/** The files that each file imports. */
const importsOf = (source) => [...source.matchAll(/^import (?:[^'";]* from )?'\.\/([^']+)';$/gm)].map(([, name]) => name);

/** The first cycle of `graph` (name -> names), as a path, or null. */
function cycle(graph) {
  const done = new Set();
  const visit = (name, path) => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return null;
    for (const next of graph[name] || []) {
      const found = visit(next, [...path, name]);
      if (found) return found;
    }
    done.add(name);
    return null;
  };
  for (const name of Object.keys(graph)) {
    const found = visit(name, []);
    if (found) return found;
  }
  return null;
}

const graph = Object.fromEntries(names.map((name) => [name, importsOf(text(name))]));

test('the imports of the modules have no cycle', () => {
  assert.ok(graph['app.js'].length > 20);
  assert.equal(cycle(graph), null);
});

test('planted imports: a cycle is found, and a diamond is not a cycle', () => {
  assert.deepEqual(cycle({ a: ['b'], b: ['c'], c: ['b'] }), ['b', 'c', 'b']);
  assert.equal(cycle({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }), null);
  assert.deepEqual(importsOf("import './a.js';\nimport { b, c } from './b.js';\n// import './c.js';\n"), ['a.js', 'b.js']);
});

test('every module is part of the page, and every imported file exists', () => {
  const reached = new Set();
  const reach = (name) => {
    if (reached.has(name)) return;
    reached.add(name);
    assert.ok(names.includes(name), name);
    graph[name].forEach(reach);
  };
  reach('app.js');
  assert.deepEqual(names.filter((name) => !reached.has(name)), ['integration.js']); // this script is for host pages
});

test('no module has more than 400 lines', () => {
  for (const name of names) assert.ok(text(name).split('\n').length <= 400, name);
});

test('the bundle is a classic script in strict mode that keeps the names of the sources', () => {
  const script = bundle(join(web, 'app.js'));
  assert.match(script, /^\(\(\)=>\{\s*"use strict";/);
  assert.doesNotMatch(script, /^\s*(import|export)\b/m);
  assert.match(script, /showFailure/);
  assert.doesNotThrow(() => new Function(script));
});

test('the bundle replaces syntax that the oldest browsers lack', () => {
  const script = bundle('', 'globalThis.x = class { #c = 2; static { this.d = 3; } };');
  assert.doesNotMatch(script, /#c|static\s*\{/);
});

test('the loader keeps the name that the page calls, and style sheets all their declarations', () => {
  assert.match(compactLoader('var Loire = (() => { var inner = 1; return inner; })();'), /^var Loire=/);
  const styles = 'a::after{content:" ↗";content:" ↗" / "";inset:0;user-select:none}';
  assert.equal(compactStyles(`/* why */\n${styles}\n`).trim(), styles);
});

test('complete() adds the defaults that the core omits and keeps the given values', () => {
  const node = complete({ kind: 'page', children: [3, { kind: 'row', weight: 0, segments: [{ label: 'a', text: 'b', share: 1 }] }] });
  assert.equal(node.children[0], 3);
  assert.deepEqual(node.children[1], {
    ...NODE_DEFAULTS, kind: 'row', weight: 0, segments: [{ ...SEGMENT_DEFAULTS, label: 'a', text: 'b', share: 1 }],
  });
  assert.ok(Object.isFrozen(NODE_DEFAULTS) && Object.isFrozen(NODE_DEFAULTS.children) && Object.isFrozen(SEGMENT_DEFAULTS));
});

const curve = { axis_max: 10, ceiling_base: 6, ceiling_aid: 3, base_min: 1, base_max: 2, aid_min: 1, aid_max: 1,
  ceiling_base_text: '6 €', ceiling_aid_text: '3 €' };
const column = (label, number = false) => ({ label, weight: 1, number });
const figure = (kind) => ({
  kind: 'figure', id: `f.${kind}`, label: 'Image', figure: kind, columns: [column('Part'), column('Montant', true)], curve,
  segments: [{ label: 'Aide', text: '3 €', share: 3, tone: 'strong', hatched: true }, { label: 'Reste', text: '3 €', share: 3 }],
});
/** A node of this kind with some content, and with children if the kind needs them. */
const sample = (kind) => ({
  ...(kind === 'figure' ? figure('shares') : { kind, id: `t.${kind}`, label: 'Nom', value: kind === 'date' ? '2023-06-15' : '1' }),
  options: [{ value: '1', label: 'Oui' }],
  ...(kind === 'table' && { columns: [column('Nom')] }),
  children: { radios: [{ kind: 'radio', id: 't.r', label: 'Oui', value: '1', option: 'oui' }], row: [{ kind: 'text', label: 'Nom' }], table_row: [{ kind: 'text', label: 'Nom' }],
    table: [{ kind: 'table_row', children: [{ kind: 'text', label: 'Nom' }] }],
    page: [{ kind: 'text', label: 'Nom' }] }[kind] || [],
});
const page = (...children) => complete({ kind: 'page', id: 'page', label: 'Page', children });

test('every kind of node of the core has an element on the screen', () => {
  assert.deepEqual(Object.keys(kinds).sort(), [...KINDS].sort());
  for (const kind of KINDS.filter((name) => name !== 'page')) {
    const mirror = makeMirror(body);
    mirror.update(page(sample(kind)));
    const record = mirror.order[1];
    assert.equal(record.el.dataset.kind, kind);
    assert.ok(record.el.isConnected, kind);
    mirror.update(page({ ...sample(kind), label: 'Autre' }));
    assert.match(record.el.textContent + [...record.el.attributes.values()].join(' '), kind === 'row' || kind === 'table_row' ? /Nom/ : kind === 'list' || kind === 'nav' ? /^/ : /Autre/);
    assert.equal(mirror.order[1], record, 'the element is reused');
  }
});

test('in a table, a button that opens its row says whether it is open, and one that leads or copies does not', () => {
  const mirror = makeMirror(body);
  mirror.update(page({ kind: 'table', id: 't', label: 'Table', columns: [column('Nom'), column('Copie')], children: [{ kind: 'table_row', children: [
    { kind: 'button', id: 'opens', label: 'Nom' }, { kind: 'button', id: 'copies', label: 'Copier', command: 'copy_text', href: 'opens' }] }] }));
  assert.equal(mirror.find('opens').el.getAttribute('aria-expanded'), 'false');
  assert.equal(mirror.find('copies').el.getAttribute('aria-expanded'), null);
});

test('every kind of node of the core has a form on paper', () => {
  assert.deepEqual(Object.keys(paperKinds).sort(), [...KINDS].sort());
  const NOT_PRINTED = ['nav', 'button', 'suggestion', 'list', 'table_row']; // a table prints its rows
  for (const kind of KINDS) {
    const made = renderAll([complete(sample(kind))]);
    const words = made.map((element) => element.textContent).join(' ');
    assert.match(words, NOT_PRINTED.includes(kind) ? /^$/ : /Nom|Image/, kind);
    assert.doesNotMatch(words, /undefined|null|\[object/, kind);
  }
  const printed = (node) => renderAll([complete(node)]).map((element) => element.textContent).join(' ');
  assert.equal(printed(sample('select')), 'NomOui');
  assert.equal(printed(sample('radios')), 'NomOui');
  assert.equal(printed({ kind: 'checkbox', label: 'Nom' }), '', 'a checkbox that is not ticked is not printed');
});

test('every kind of figure of the core is drawn on the screen and on paper', () => {
  assert.deepEqual(['none', ...Object.keys(pictures)], [...FIGURES]);
  for (const kind of Object.keys(pictures)) {
    const mirror = makeMirror(body);
    mirror.update(page(figure(kind)));
    const onScreen = mirror.order[1].el;
    const [onPaper] = renderAll([complete(figure(kind))]);
    for (const drawn of [onScreen, onPaper]) {
      assert.match(drawn.textContent, /ImagePartMontantAide3 €Reste3 €|Image6 €3 €|Image3 €6 €/, kind);
      assert.ok(drawn.all.some(({ className }) => className === `data ${kind}`), kind);
    }
  }
});

test('an unknown kind of node or figure is an error, on paper too', () => {
  for (const [node, message] of [[{ kind: 'hologram' }, /hologram/], [figure('cloud'), /cloud/], [figure('none'), /none/],
    [{ ...figure('ceiling'), curve: null }, /curve/]]) {
    assert.throws(() => makeMirror(body).update(page(node)), message);
    assert.throws(() => renderAll([page(node)]), message);
  }
});
