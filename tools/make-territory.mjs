#!/usr/bin/env node
// Writes the communes and EPCI of the Loire, vintage 2023, as one compact JSON file.
// usage: node tools/make-territory.mjs OUTPUT
//
// Data: npm @etalab/decoupage-administratif 3.1.1 (Licence Ouverte). The file has rows instead of objects,
// in the order of their codes, so that two runs write the same bytes:
//   communes  [insee, nom, siren, [codes postaux], siren of its EPCI or null, population]
//   epci      [siren, nom, type, members, members in the Loire, [usual initials]]; when the two numbers
//             differ, it is partly outside the Loire
//   anciennes [insee, nom, insee of the present commune, 1 when it is a part of that commune (commune
//             déléguée), 0 when it was absorbed]
//   cedex     [code, insee]: CEDEX codes that are also the INSEE code of another commune
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const DEPARTEMENT = '42';
const MILLESIME = 2023;
const PACKAGE = '@etalab/decoupage-administratif';
const VERSION = '3.1.1';
const EXPECTED = { communes: 323, epci: 11, straddling: ['200066587'], anciennes: 22 };

// The initials that EPCI use for themselves, when they are not those of their full names.
const OTHER_INITIALS = { 200035202: 'CBC', 200066587: 'CCMDL', 244200630: 'COPLER' };

// Communes absorbed before 1980, whose codes the package lists without names, and communes that changed
// their name but not their code. Source: Code officiel géographique (INSEE, Licence Ouverte).
const ABSORBED = {
  42024: 'Bouthéon',
  42057: 'Chazeau',
  42111: 'Izieux',
  42144: 'Moingt',
  42244: 'Saint-Julien-en-Jarez',
  42258: 'Saint-Martin-en-Coailleux',
  42263: 'Saint-Maurice-sur-Loire',
  42292: 'Saint-Victor-sur-Loire',
  42309: 'Terrenoire',
};
const RENAMED = [
  ['42225', 'Saint-Genis-Terrenoire', '42225', 0],
  ['42279', 'Saint-Rambert-sur-Loire', '42279', 0],
  ['42005', 'Andrézieux', '42005', 0],
];

// CEDEX codes from the letterheads of public bodies. Codes that are not also an INSEE code are omitted,
// since nobody can confuse them.
const CEDEX = [
  ['42006', '42218'], ['42007', '42218'], ['42022', '42218'], ['42023', '42218'], ['42027', '42218'],
  ['42031', '42218'], ['42055', '42218'], ['42124', '42170'], ['42163', '42005'], ['42166', '42005'],
  ['42276', '42275'], ['42277', '42275'], ['42311', '42187'], ['42328', '42187'], ['42334', '42187'],
];

const require = createRequire(import.meta.url);
const read = (file) => JSON.parse(readFileSync(require.resolve(`${PACKAGE}/${file}`), 'utf8'));
/** `name` with the apostrophe of French typography. */
const typeset = (name) => name.replaceAll("'", '’');
/** The full name of an EPCI: its kind in words, with accents and without initials. */
const fullName = (name) =>
  typeset(name)
    .replace(/ \([A-Z]+\)$/, '')
    .replace(/^CC /, 'Communauté de communes ')
    .replace(/^CA /, 'Communauté d’agglomération ')
    .replace('Saint-Etienne', 'Saint-Étienne')
    .replace('Pays Entre', 'Pays entre');
/** The initials of the words of a full name: «CCFE». A name that repeats its kind has it once: «LFA». */
const initials = (name) =>
  name
    .replace(/^Communauté d’agglomération (?=.* Agglomération$)/, '')
    .normalize('NFD')
    .split(/[ ’-]/)
    .filter((word) => !/^(d|de|des|du|et|entre|la|le|les)$/.test(word))
    .map((word) => word[0].toUpperCase())
    .join('');
const byCode = (a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);

function check(what, actual, expected) {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`);
  }
}

check('package version', read('package.json').version, VERSION);
const places = read('data/communes.json').filter((place) => place.departement === DEPARTEMENT);
const current = places.filter((place) => place.type === 'commune-actuelle');
const codes = new Set(current.map((commune) => commune.code));

const epciOf = new Map();
const epci = [];
for (const group of read('data/epci.json')) {
  const inside = group.membres.filter((member) => codes.has(member.code));
  if (inside.length === 0) continue;
  const nom = fullName(group.nom);
  const sigles = [OTHER_INITIALS[group.code], initials(nom)].filter(Boolean);
  epci.push([group.code, nom, group.type, group.membres.length, inside.length, sigles]);
  for (const member of inside) epciOf.set(member.code, group.code);
}
epci.sort(byCode);

const communes = current
  .map((c) => [c.code, typeset(c.nom), c.siren, [...c.codesPostaux].sort(), epciOf.get(c.code) ?? null, c.population])
  .sort(byCode);

// Former code -> code of the commune that it belongs to today.
const currentCodeOf = new Map(current.flatMap((commune) => (commune.anciensCodes ?? []).map((code) => [code, commune.code])));
const formerPlaces = new Map(places.filter((place) => place.type !== 'commune-actuelle').map((place) => [place.code, place]));
const isDelegated = (place) => (place.type === 'commune-deleguee' ? 1 : 0);
const anciennes = [
  // A former commune whose code is now that of the new commune can only be found by its name.
  ...[...formerPlaces.values()].map((place) => [place.code, typeset(place.nom), place.chefLieu, isDelegated(place)]),
  ...[...currentCodeOf].filter(([code]) => !formerPlaces.has(code)).map(([code, commune]) => [code, ABSORBED[code], commune, 0]),
  ...RENAMED,
].sort(byCode);

check('communes', communes.length, EXPECTED.communes);
check('EPCI', epci.length, EXPECTED.epci);
check('straddling EPCI', epci.filter((e) => e[3] !== e[4]).map((e) => e[0]), EXPECTED.straddling);
check('former communes', anciennes.length, EXPECTED.anciennes);
for (const [code, nom, commune] of anciennes) {
  check(`former commune ${code}`, Boolean(nom) && codes.has(commune) && (code === commune || !codes.has(code)), true);
}
for (const [code, commune] of CEDEX) check(`CEDEX ${code}`, codes.has(code) && codes.has(commune), true);
for (const siren of Object.keys(OTHER_INITIALS)) check(`EPCI ${siren}`, epci.some((e) => e[0] === siren), true);
for (const [code, nom, siren, postal, , population] of communes) {
  check(`SIREN of ${nom}`, /^\d{9}$/.test(siren), true);
  check(`row of ${nom}`, /^42\d{3}$/.test(code) && postal.length > 0 && Number.isInteger(population), true);
}

const output = process.argv[2];
if (!output) throw new Error('usage: make-territory.mjs OUTPUT');
const json = JSON.stringify({
  format: 'loire-connect/territoire',
  version: 1,
  millesime: MILLESIME,
  departement: DEPARTEMENT,
  source: `${PACKAGE} ${VERSION} (INSEE, DGCL, La Poste), Licence Ouverte 2.0`,
  communes,
  epci,
  anciennes,
  cedex: CEDEX,
});
writeFileSync(output, json + '\n');
console.log(`${output}: ${communes.length} communes, ${epci.length} EPCI`);
