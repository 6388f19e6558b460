// A draft without people: the same answers, but for the representative, the contact and the name of a person.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hasPeople, withoutPeople } from '../web/people.js';

const COMPLETE = readFileSync(new URL('drafts/complet.json', import.meta.url), 'utf8');
const read = JSON.parse;

test('only people are left out, of the variants too, and the result that is recorded stays', () => {
  const draft = { ...read(COMPLETE), information: { regles: 'abc', resultat: { eligible: 'oui' } }, nouveau: 12 };
  draft.variantes = [structuredClone(draft)];
  const expected = structuredClone(draft);
  for (const { porteur } of [expected, ...expected.variantes]) {
    delete porteur.representant;
    delete porteur.contact;
  }
  assert.ok(hasPeople(JSON.stringify(draft)));
  assert.deepEqual(read(withoutPeople(JSON.stringify(draft))), expected);
  assert.ok(!hasPeople(withoutPeople(JSON.stringify(draft))));
});

test('the name of an applicant is left out when it is that of a person', () => {
  const named = (nature) => JSON.stringify({ porteur: { nature, nom: 'Durand' } });
  assert.equal(read(withoutPeople(named('particulier'))).porteur.nom, undefined);
  assert.ok(hasPeople(named('particulier')));
  assert.equal(read(withoutPeople(named('commune'))).porteur.nom, 'Durand');
  assert.ok(!hasPeople(named('commune')));
  assert.ok(!hasPeople(JSON.stringify({ porteur: { representant: { nom: null }, contact: {} }, variantes: null })));
});

test('what is no draft is left as it is', () => {
  assert.equal(withoutPeople('{"porteur": '), '{"porteur": ');
  assert.equal(withoutPeople('[]'), '[]');
});
