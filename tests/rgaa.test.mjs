// The table of the criteria of the RGAA, and the accessibility statement that is made from it.
// Run by: node --test tests/rgaa.test.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { criteria, statementDocument, statementSection, totals } from '../tools/accessibility-page.mjs';
import { shellTexts } from '../tools/templates.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const text = (...path) => readFileSync(join(root, ...path), 'utf8');
const markdown = text('docs', 'rgaa.md');
const rows = criteria(markdown);
const template = text('web', 'accessibilite.html');
const facts = {
  texts: await shellTexts(join(root, 'web')), markdown, packages: JSON.parse(text('package.json')).devDependencies,
  host: { organisme: '', contact: '' }, version: 'abc',
};
const page = (more = {}) => statementDocument(template, { ...facts, ...more }, { query: '?v=1', rules: 'regles/x.html' });

test('the table has the 106 criteria in order, each with a known state and a way of checking', () => {
  const numbers = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]
    .flatMap((count, theme) => Array.from({ length: count }, (_, i) => `${theme + 1}.${i + 1}`));
  assert.equal(numbers.length, 106);
  assert.deepEqual(rows.map(({ number }) => number), numbers);
  assert.deepEqual(rows.filter(({ state }) => !['C', 'NC', 'NA'].includes(state)), []);
  assert.deepEqual(rows.filter(({ title, how }) => title.length < 8 || how.length < 3).map(({ number }) => number), []);
});

test('the totals at the top match the rows', () => {
  const { C, NC, NA } = totals(rows);
  assert.ok(markdown.includes(`**${C} conformes (C), ${NC} non conforme${NC > 1 ? 's' : ''} (NC), ${NA} non applicables (NA).**`));
});

test('the tests that the table mentions exist', () => {
  for (const [, name] of markdown.matchAll(/`(accessibility|faces|mirror|keyboard|project|quiet)`/g)) text('tests', 'browser', `${name}.spec.mjs`);
});

test('the statement has every part that the law requires, and names every criterion that is not met', () => {
  const html = page();
  for (const part of ['article\u00a047|article 47', 'État de conformité', 'non conforme', 'Contenus non accessibles', 'Non-conformités',
    'charge disproportionnée', 'Établissement de cette déclaration', 'Technologies utilisées', 'Environnement de test',
    'Outils d’évaluation', 'Pages vérifiées', 'Retour d’information et contact', 'Voies de recours', 'Défenseur des droits',
    '24\u00a0novembre\u00a02026', 'aucun lecteur d’écran', 'axe-core 4']) assert.match(html, new RegExp(part));
  for (const { number } of rows.filter(({ state }) => state === 'NC')) assert.ok(html.includes(`Critère ${number}, `), number);
  assert.doesNotMatch(html, /<script|\{\{|undefined|make-site/);
});

test('the page shows the contact, or asks for one when it is missing', () => {
  assert.match(page(), /Contact à compléter/);
  const mail = page({ host: { organisme: 'Mairie de Feurs', contact: 'mairie@exemple.fr' } });
  assert.match(mail, /<a href="mailto:mairie@exemple\.fr">mairie@exemple\.fr<\/a>/);
  assert.match(mail, /Mairie de Feurs s’engage/);
  assert.doesNotMatch(mail, /à compléter/);
  assert.match(page({ host: { contact: 'https://exemple.fr/contact' } }), /href="https:\/\/exemple\.fr\/contact"/);
  assert.throws(() => page({ host: { contact: 'javascript:alert(1)' } }), /contact/);
});

test('the statement has French typography, and its headings are one level lower in the single file', () => {
  const html = page().replace(/<head>[\s\S]*<\/head>/, '').replace(/<[^>]*>/g, '');
  assert.deepEqual(html.match(/.{0,20}(?: [:;!?»]|« |').{0,10}/g) ?? [], []);
  const section = statementSection(template, facts);
  assert.match(section, /<h2 id="declaration\.titre">/);
  assert.doesNotMatch(section, /<h1/);
});
