// The generator of the themes refuses a table that breaks a promise, and names the promise.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const table = readFileSync(join(root, 'assets', 'theme.json'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'loire-theme-'));
after(() => rmSync(folder, { recursive: true }));

/** Generates the themes from the table after `change` has modified it: {status, stderr, css}. */
const make = (change) => {
  const changed = JSON.parse(table);
  change(changed);
  writeFileSync(join(folder, 'theme.json'), JSON.stringify(changed));
  const { status, stderr } = spawnSync('node', [join(root, 'tools', 'make-theme.mjs'), folder, join(folder, 'theme.json')], { encoding: 'utf8' });
  return { status, stderr, css: status === 0 ? readFileSync(join(folder, 'tokens.css'), 'utf8') : '' };
};

const faults = [
  ['a colour that one theme lacks', (t) => { delete t.themes.sombre.couleurs.encre; }, /theme "sombre": "encre"/],
  ['a colour that only one theme has', (t) => { t.themes.sombre.couleurs.rose = '#FF00FF'; }, /has other colours/],
  ['a colour in no pair', (t) => { for (const theme of Object.values(t.themes)) theme.couleurs.rose = '#FF00FF'; }, /no pair has "rose"/],
  ['a text with too little contrast', (t) => { t.themes.sombre.couleurs.encre_douce = '#5A6A70'; }, /sombre: encre_douce on surface has/],
  ['a text with too little contrast for a high contrast theme', (t) => { t.themes.contraste.couleurs.encre_douce = '#5F6F75'; }, /contraste: encre_douce on fond has .*7 is needed/],
  ['a control that does not differ enough from its background', (t) => { t.themes.clair.couleurs.controle = '#B0B8BA'; }, /clair: controle on surface has .*3 is needed/],
  ['a promise below the law', (t) => { t.themes.clair.minimums.texte = 3; }, /minimums/],
  ['an unknown kind of pair', (t) => { t.contrastes[0].sorte = 'texto'; }, /unknown sorte "texto"/],
  ['a theme without a condition', (t) => { t.themes.sombre.quand = ''; }, /quand/],
];
for (const [title, change, message] of faults) {
  test(`refused: ${title}`, () => {
    const { status, stderr } = make(change);
    assert.equal(status, 1);
    assert.match(stderr, message);
  });
}

test('the style sheet has every theme by preference and by name, for the screen only', () => {
  const { status, stderr, css } = make(() => {});
  assert.equal(status, 0, stderr);
  const [always, screen] = css.split('@media screen {');
  assert.equal(always.match(/--couleur-fond:/g).length, 1);
  for (const [name, { quand, couleurs }] of Object.entries(JSON.parse(table).themes).slice(1)) {
    assert.ok(screen.includes(`@media ${quand} {`), name);
    assert.ok(screen.includes(`:root[data-theme="${name.replaceAll('_', '-')}"]`), name);
    assert.equal(screen.match(new RegExp(`--couleur-fond: ${couleurs.fond}`, 'gi')).length, 2, name);
  }
});
