// An address that was damaged or forged gives a draft, a LinkProblem or nothing, never another error and never
// more bytes than a draft may have.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';

const address = { origin: 'https://exemple.fr', pathname: '/', search: '', hash: '', protocol: 'https:' };
Object.assign(globalThis, { location: address, history: { state: null, replaceState: () => { address.hash = ''; } }, window: globalThis });
const { LinkProblem, addressOf, draftOfAddress } = await import('../web/share-link.js');
const { MAX_BYTES } = await import('../web/files.js');

const DRAFT = JSON.stringify({ format: 'loire-connect/brouillon', version: 1, edition: 'loire-connect-2023', projet: { intitule: 'Des bornes à énergie' } });
const PREFIX = '#projet=';

/** What an address with this fragment gives: bytes, null or a LinkProblem. Another error is thrown. */
async function opened(hash) {
  address.hash = hash;
  try {
    const bytes = await draftOfAddress();
    if (hash.startsWith(PREFIX)) assert.equal(address.hash, '', 'the project leaves the address');
    return bytes;
  } catch (problem) {
    if (problem instanceof LinkProblem) return problem;
    throw problem;
  }
}

test('an address gives the draft of which it was made', async () => {
  const { hash } = new URL(await addressOf(DRAFT));
  assert.equal(new TextDecoder().decode(await opened(hash)), DRAFT);
  assert.equal(await opened('#regles'), null);
});

test('two thousand damaged addresses give a draft or a LinkProblem', async () => {
  const { hash } = new URL(await addressOf(DRAFT));
  let seed = 20231128;
  const random = (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  const letters = 'ABCxyz019-_=+/%#é\u0000😀 ';
  const changes = [
    (text, at) => text.slice(0, at),
    (text, at) => text.slice(0, at) + [...letters][random([...letters].length)] + text.slice(at + 1),
    (text, at) => text.slice(0, at) + text.slice(at, at + random(40)) + text.slice(at),
    (text, at) => text.slice(at) + text.slice(0, at),
    (text, at) => text.slice(0, at) + text.slice(at + random(10)),
  ];
  const counts = { draft: 0, damaged: 0 };
  for (let i = 0; i < 2000; i += 1) {
    let packed = hash.slice(PREFIX.length);
    for (let times = random(3) + 1; times > 0; times -= 1) packed = changes[random(changes.length)](packed, random(packed.length + 1));
    const got = await opened(PREFIX + packed);
    if (got instanceof LinkProblem) {
      assert.equal(got.key, 'linkDamaged');
      counts.damaged += 1;
    } else {
      assert.ok(got.length <= MAX_BYTES);
      counts.draft += 1;
    }
  }
  assert.ok(counts.damaged > 1000, JSON.stringify(counts));
});

test('a small address that fills the memory is refused', async () => {
  const bomb = deflateSync(Buffer.alloc(4 * MAX_BYTES)).toString('base64url');
  assert.ok(bomb.length < 40_000);
  const got = await opened(PREFIX + bomb);
  assert.ok(got instanceof LinkProblem);
});
