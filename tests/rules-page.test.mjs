// The page of the rules, made from every edition file: it is complete and valid, has anchors for the ids
// of the rulings, and French typography. Run by: node --test tests/rules-page.test.mjs
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { day, euros, french } from '../tools/rules-html.mjs';
import { rulesDocument, rulesPage, rulesSection } from '../tools/rules-page.mjs';
import { shellTexts } from '../tools/templates.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'assets', 'rules');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const web = join(root, 'web');
const template = readFileSync(join(web, 'regles.html'), 'utf8');
const texts = await shellTexts(web);
const copy = (value) => JSON.parse(JSON.stringify(value));

const decode = (html) => html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
/** The text with French typography and plain single spaces, for comparisons with the edition. */
const plain = (text) => french(text).replace(/\s+/gu, ' ').trim();

/** The elements of well-formed HTML without void elements: {tag, attributes, id, children, text}. */
function parse(html) {
  const top = { tag: '', children: [], text: '' };
  const open = [top];
  for (const [, closing, tag, attributes, text] of html.matchAll(/<(\/?)(\w+)((?:\s[^>]*)?)>|([^<]+)/g)) {
    const here = open.at(-1);
    if (text !== undefined) {
      for (const element of open) element.text += decode(text);
    } else if (closing) {
      assert.equal(here.tag, tag, `</${tag}> closes <${here.tag}>`);
      open.pop();
      for (const element of open) element.text += ' '; // a space separates the words of two elements
    } else {
      const element = { tag, attributes, id: /\bid="([^"]*)"/.exec(attributes)?.[1], children: [], text: '', parent: here };
      here.children.push(element);
      open.push(element);
    }
  }
  assert.equal(open.length, 1, 'every element is closed');
  return top;
}
const all = (element) => element.children.flatMap((child) => [child, ...all(child)]);

/** The levels of the headings, in order. */
const outline = (elements) => elements.map(({ tag }) => Number(/^h(\d)$/.exec(tag)?.[1])).filter(Boolean);

/** Every object of the file with a `motif`: [its id in the program, the object]. */
const rulings = (value, path = []) => (value && typeof value === 'object'
  ? [...('motif' in value ? [[path.join('.'), value]] : []), ...Object.entries(value).flatMap(([key, below]) => rulings(below, [...path, key]))]
  : []);

for (const file of files) {
  const bytes = readFileSync(join(folder, file));
  const edition = JSON.parse(bytes);
  const { title, main } = rulesPage(edition);
  const tree = parse(main);
  const elements = all(tree);
  const ids = elements.map(({ id }) => id).filter(Boolean);
  const row = (id) => {
    let element = elements.find((each) => each.id === id);
    while (element && !/\bclass="rule"/.test(element.attributes)) element = element.parent;
    return element;
  };

  test(`${file}: every ruling has one anchor with its outcome, reason, source and nature`, () => {
    const every = rulings(edition);
    assert.ok(every.length > 40);
    const outcomes = { oui: 'Oui', non: 'Non', a_confirmer: 'À confirmer' };
    for (const [id, ruling] of every) {
      assert.equal(ids.filter((each) => each === id).length, 1, id);
      const text = plain(row(id).text);
      const outcome = ruling.exclut_si ? 'Non' : outcomes[ruling.resultat] ?? 'Réponse attendue';
      assert.ok(text.includes(outcome), `${id}: ${outcome}`);
      assert.ok(text.includes(plain(ruling.motif)), `${id}: ${ruling.motif}`);
      assert.ok(text.includes(plain(`Source : ${edition.sources[ruling.source]}`)), `${id}: ${ruling.source}`);
      assert.equal(text.includes('déduction, pas les mots de l’appel'), Boolean(ruling.deduction), id);
      if (ruling.pour_changer) assert.ok(text.includes(plain(ruling.pour_changer)), `${id}: ${ruling.pour_changer}`);
    }
  });

  test(`${file}: all other targets of the program have an anchor`, () => {
    const wanted = ['aide', 'calendrier', 'depenses', 'transversales', 'axe', 'assiette',
      ...edition.axes.map((_, i) => `axes.${i}`), ...edition.criteres.map((_, i) => `criteres.${i}`),
      ...Object.keys(edition.depenses).flatMap((key) => [`depenses.${key}`, `depenses.${key}.decision`]),
      ...Object.keys(edition.avertissements).map((key) => `avertissements.${key}`)];
    for (const id of wanted) assert.equal(ids.filter((each) => each === id).length, 1, id);
  });

  test(`${file}: every place in the call, theme, question, message and contact is shown`, () => {
    const text = plain(tree.text);
    const { contact } = edition;
    const wanted = [...Object.values(edition.sources), ...edition.axes.flatMap(({ themes }) => themes.map(({ libelle }) => libelle)),
      ...Object.values(edition.questions).map(({ libelle }) => libelle),
      // The values in messages belong to a project, so the page shows only the words around them.
      ...Object.values(edition.avertissements).flatMap(({ message }) => message.replace(/^\{\w+\}[^,]*, ./, '').split(/\{\w+\}/)),
      contact.nom, contact.fonction, contact.courriel, contact.telephone, edition.titre, edition.formulaire, edition.edition,
      day(edition.calendrier.cloture), euros(edition.aide.plafond_centimes)];
    for (const each of wanted) assert.ok(text.includes(plain(each)), each);
  });

  test(`${file}: after the closing the page says so first, uses the past tense and invites nobody to write`, () => {
    const past = plain(parse(rulesPage(edition, { closed: true }).main).text);
    const open = plain(parse(rulesPage(edition, { closed: false }).main).text);
    const closing = plain(day(edition.calendrier.cloture));
    assert.ok(past.indexOf(plain(edition.avertissements.depot_clos.message)) < past.indexOf('Sommaire'));
    for (const each of [`se terminait le ${closing} à minuit`, 'se déposait', 'pouvait répondre', 'si une édition est ouverte'])
      assert.ok(past.includes(plain(each)), each);
    for (const each of ['se termine', 'se dépose ', 'peut y répondre', 'aide des projets'])
      assert.ok(!past.includes(plain(each)), each);
    for (const each of [`se termine le ${closing}`, 'se dépose ', 'peut y répondre']) assert.ok(open.includes(plain(each)), each);
  });

  test(`${file}: one section lists all rulings to confirm, with links`, () => {
    const section = elements.find(({ id }) => id === 'a-confirmer');
    const linked = all(section).map(({ attributes }) => /href="#([^"]*)"/.exec(attributes)?.[1]).filter((id) => id && id !== 'contact');
    const open = rulings(edition).filter(([, { resultat }]) => resultat === 'a_confirmer').map(([id]) => id);
    assert.deepEqual(linked.sort(), open.sort());
  });

  test(`${file}: nothing is undefined or empty, ids are unique, and every link has a target`, () => {
    assert.doesNotMatch(main, /undefined|null|NaN|\[object|\{\w+\}/);
    assert.deepEqual(elements.filter(({ text }) => !text.trim()).map(({ tag, attributes }) => tag + attributes), []);
    assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), []);
    for (const [, id] of main.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(id), id);
  });

  test(`${file}: heading levels never skip a level below the only h1`, () => {
    const levels = outline(elements);
    assert.equal(levels.indexOf(1), 0);
    assert.equal(levels.lastIndexOf(1), 0);
    levels.forEach((level, i) => assert.ok(i === 0 || level <= levels[i - 1] + 1, `heading ${i + 1} is h${level}`));
  });

  test(`${file}: tables have captions, and their headers have a scope`, () => {
    const tables = elements.filter(({ tag }) => tag === 'table');
    assert.ok(tables.length >= 2);
    for (const each of tables) {
      assert.equal(each.children[0].tag, 'caption');
      const heads = all(each).filter(({ tag }) => tag === 'th');
      assert.deepEqual(heads.filter(({ attributes }) => !/scope="(col|row)"/.test(attributes)), []);
    }
  });

  test(`${file}: the page has French typography`, () => {
    for (const text of [tree.text.replace(/ +/g, ' '), title]) {
      const found = text.match(/.{0,20}(?:'|"| [:;!?%»€]|« |\d \d{3}\b).{0,10}/gu) ?? [];
      assert.deepEqual(found.filter((each) => !/\d{2} \d{2} \d{2}/.test(each)), []);
    }
    assert.doesNotMatch(main, /<(?!code)[^>]*>[^<]*[\u00a0][;!?]/u);
  });

  test(`${file}: the complete page is valid HTML without scripts`, async () => {
    const html = rulesDocument(template, texts, bytes, { name: file, query: '?v=1' });
    assert.doesNotMatch(html, /<script|\son\w+=|style="|\{\{/);
    assert.match(html, /default-src 'none'; style-src 'self'/);
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      // Ids of the program contain dots, and files of the same site need no integrity.
      rules: { 'valid-id': ['error', { relaxed: true }], 'require-sri': 'off' },
    }).validateString(html);
    assert.deepEqual(report.results.flatMap(({ messages }) => messages.map((m) => `${m.line}: ${m.ruleId} ${m.message}`)), []);
  });

  test(`${file}: the section of the single file has the same content, with prefixed ids and lower headings`, () => {
    const section = parse(rulesSection(texts, bytes));
    const sectionElements = all(section);
    assert.deepEqual(sectionElements.filter(({ id }) => id && id !== 'regles' && !id.startsWith('regle.')), []);
    for (const id of ids) assert.ok(sectionElements.some((each) => each.id === `regle.${id}`), id);
    assert.deepEqual(outline(sectionElements), outline(elements).map((level) => level + 1));
    assert.ok(plain(section.text).includes(plain(all(tree).find(({ id }) => id === 'depenses').text)));
  });
}

const edition = JSON.parse(readFileSync(join(folder, files[0])));

test('unknown keys do not change the page', () => {
  const extended = copy(edition);
  const extend = (value) => {
    if (!value || typeof value !== 'object') return;
    Object.values(value).forEach(extend);
    if (Array.isArray(value) || !['libelle', 'motif', 'source', 'message', 'titre', 'nom'].some((key) => key in value)) return;
    Object.assign(value, { mots: ['capteur'], invites: ['Dites-le'], financement: { motif: 'x' }, inconnu: null });
  };
  extend(extended);
  assert.equal(rulesPage(extended).main, rulesPage(edition).main);
});

test('optional parts that an edition omits leave no empty elements', () => {
  const bare = copy(edition);
  delete bare.mediation;
  delete bare.definition_innovation;
  delete bare.calendrier.etapes;
  const strip = (value) => {
    if (!value || typeof value !== 'object') return;
    for (const key of ['pour_changer', 'groupe']) delete value[key];
    if (typeof value.aide === 'string') delete value.aide;
    Object.values(value).forEach(strip);
  };
  strip(bare);
  const { main } = rulesPage(bare);
  assert.doesNotMatch(main, /undefined/);
  assert.deepEqual(all(parse(main)).filter(({ text }) => !text.trim()), []);
});

test('the aid of another edition is shown with its ceiling, base and rounding', () => {
  const other = copy(edition);
  Object.assign(other.aide, { taux_points_base: 3333, plafond_centimes: 1000001 });
  const text = plain(all(parse(rulesPage(other).main)).find(({ id }) => id === 'aide').text);
  for (const each of ['33,33 %', '10 000,01 €', '30 003,04 €', 'le taux, puis l’arrondi']) assert.ok(text.includes(plain(each)), each);
});

test('every figure that the schema allows in the aid is shown', () => {
  const { properties } = JSON.parse(readFileSync(join(root, 'assets/schemas/regles.schema.json'), 'utf8')).properties.aide;
  const figures = Object.keys(properties).filter((key) => properties[key].type === 'integer');
  const other = copy(edition);
  figures.forEach((key, i) => { other.aide[key] = 4321 + 10 * i; });
  const text = plain(all(parse(rulesPage(other).main)).find(({ id }) => id === 'aide').text);
  for (const key of figures) {
    const words = euros(other.aide[key]).replace('€', key.endsWith('_points_base') ? '%' : '€');
    assert.ok(text.includes(plain(words)), `${key}: ${words}`);
  }
});

test('plain typography becomes French, and texts of the file are never read as HTML', () => {
  const typed = copy(edition);
  typed.porteurs.commune.decision.motif = 'L\'appel le dit : "oui" ! <img src=x onerror=alert(1)>';
  const { main } = rulesPage(typed);
  assert.ok(main.includes('L’appel le dit\u00a0: &#34;oui&#34;\u202f! &#60;img src=x onerror=alert(1)&#62;'));
});

test('amounts and days are written in French', () => {
  assert.deepEqual([0, 5, 99999, 100000, 2500000, 123456789].map(euros),
    ['0\u00a0€', '0,05\u00a0€', '999,99\u00a0€', '1\u202f000\u00a0€', '25\u202f000\u00a0€', '1\u202f234\u202f567,89\u00a0€']);
  assert.deepEqual(['2023-04', '2024-03-01', '2023-07-28'].map(day), ['avril\u00a02023', '1er\u00a0mars\u00a02024', '28\u00a0juillet\u00a02023']);
});
