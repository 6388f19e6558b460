#!/usr/bin/env node
// Writes the communes and EPCI of the Loire, vintage 2023, as one compact JSON file.
// usage: node tools/make-territory.mjs OUTPUT
//
// Data: npm @etalab/decoupage-administratif 3.1.1 (Licence Ouverte). Rows instead of objects, in
// the order of their codes, so that two runs give the same bytes:
//   communes  [insee, nom, siren, [codes postaux], siren of its EPCI or null, population]
//   epci      [siren, nom, type, members, members in the Loire]; it straddles when they differ
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const DEPARTEMENT = '42';
const MILLESIME = 2023;
const PACKAGE = '@etalab/decoupage-administratif';
const VERSION = '3.1.1';
const EXPECTED = { communes: 323, epci: 11, straddling: ['200066587'] };

const require = createRequire(import.meta.url);
const read = (file) => JSON.parse(readFileSync(require.resolve(`${PACKAGE}/${file}`), 'utf8'));
/** With the apostrophe of French typography. */
const typeset = (name) => name.replaceAll("'", '’');
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
  epci.push([group.code, typeset(group.nom), group.type, group.membres.length, inside.length]);
  for (const member of inside) epciOf.set(member.code, group.code);
}
epci.sort(byCode);

const communes = current
  .map((c) => [c.code, typeset(c.nom), c.siren, [...c.codesPostaux].sort(), epciOf.get(c.code) ?? null, c.population])
  .sort(byCode);

check('communes', communes.length, EXPECTED.communes);
check('EPCI', epci.length, EXPECTED.epci);
check('straddling EPCI', epci.filter((e) => e[3] !== e[4]).map((e) => e[0]), EXPECTED.straddling);
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
});
writeFileSync(output, json + '\n');
console.log(`${output}: ${communes.length} communes, ${epci.length} EPCI`);
