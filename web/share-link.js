// A project as an address. It stands after #, a part that no browser sends to a server.
import { MAX_BYTES } from './files.js';

const PREFIX = '#projet=';
const MAX_ADDRESS = 8000; // characters: mail programs and messengers cut longer addresses

/** Why an address cannot be made or read: `key` is the text that says so. */
export class LinkProblem extends Error {
  /** @param {'linkTooLong' | 'linkFromFile' | 'linkTooOld' | 'linkDamaged'} key */
  constructor(key) {
    super(key);
    this.key = key;
  }
}

/** @param {Uint8Array} bytes */
const toText = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
/** @param {string} text */
const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (each) => each.charCodeAt(0));

/**
 * The bytes of `bytes` after `stream`, at most MAX_BYTES of them: a few received bytes could fill the memory.
 * @param {Uint8Array} bytes
 * @param {CompressionStream | DecompressionStream} stream
 */
const through = async (bytes, stream) => {
  const reader = new Blob([/** @type {BlobPart} */ (bytes)]).stream().pipeThrough(stream).getReader();
  /** @type {Uint8Array[]} */
  const parts = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    size += part.value.length;
    if (size <= MAX_BYTES) continue;
    reader.cancel();
    throw new LinkProblem('linkDamaged');
  }
  return new Uint8Array(await new Blob(/** @type {BlobPart[]} */ (parts)).arrayBuffer());
};

/**
 * The address that shows the project of `draft`. Throws a LinkProblem.
 * @param {string} draft  the text of a draft without personal data
 */
export const addressOf = async (draft) => {
  if (location.protocol === 'file:') throw new LinkProblem('linkFromFile');
  if (!window.CompressionStream) throw new LinkProblem('linkTooOld');
  const packed = toText(await through(new TextEncoder().encode(draft), new CompressionStream('deflate')));
  const address = `${location.origin}${location.pathname}${location.search}${PREFIX}${packed}`;
  if (address.length > MAX_ADDRESS) throw new LinkProblem('linkTooLong');
  return address;
};

/**
 * The bytes of the draft in the address of this page, or null when it has none. They leave the address, so that
 * they stay neither in the history nor in a copied address. Throws a LinkProblem.
 */
export const draftOfAddress = async () => {
  if (!location.hash.startsWith(PREFIX)) return null;
  const packed = location.hash.slice(PREFIX.length);
  history.replaceState(history.state, '', location.pathname + location.search);
  if (!window.DecompressionStream) throw new LinkProblem('linkTooOld');
  try {
    return await through(toBytes(packed), new DecompressionStream('deflate'));
  } catch {
    throw new LinkProblem('linkDamaged');
  }
};
