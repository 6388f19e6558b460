// Loading, with its progress, and the reason when something is missing.
import { edition } from './editions.js';
import { byId, setText } from './elements.js';
import { say } from './say.js';
/** @import {Loaded, Module, Names, Problem, SiteFile, TextKey} from './types.js' */

const PATIENCE = 30000; // milliseconds without a byte

/**
 * An error whose message says what the user can do: the text `key`, with its {names} filled.
 * @type {(key: TextKey, cause: unknown, names?: Names) => Problem}
 */
const failure = (key, cause, names = {}) => Object.assign(new Error(key), { key, cause, names });

// What the content policy of the site has refused so far: the browser tells it apart from the failure.
/** @type {string[]} */
const refusals = [];
document.addEventListener('securitypolicyviolation', (event) => refusals.push(event.effectiveDirective));
const soon = () => new Promise((resolve) => { setTimeout(resolve); });

/** @param {string} address */
const nameOf = (address) => address.split('?')[0].split('/').pop() || '';

/**
 * Whether `bytes` are those of `file`, by the length and the FNV-1a sum that make-site wrote.
 * @param {SiteFile} file
 * @param {Uint8Array} bytes
 */
const isWhole = (file, bytes) => bytes.length === file.bytes
  && bytes.reduce((sum, byte) => Math.imul(sum ^ byte, 16777619), -2128831035) === file.sum;

/** @param {number} share */
const showProgress = (share) => {
  /** @type {HTMLProgressElement} */ (byId('boot-bar')).value = share;
  setText(byId('boot-text'),
    share < 1 ? say('loadingShare', { percent: Math.floor(share * 100) }) : say('preparing'));
};

/**
 * The bytes of `address`; `onBytes(count)` as they come.
 * @param {string} address
 * @param {(count: number) => void} onBytes
 */
const fetchBytes = async (address, onBytes) => {
  const file = nameOf(address);
  const patience = new AbortController();
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => patience.abort(), PATIENCE);
  };
  try {
    wait();
    const response = await fetch(address, { signal: patience.signal });
    if (!response.ok) throw failure('failedStatus', address, { file, status: response.status });
    const chunks = [];
    const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      wait();
      chunks.push(part.value);
      onBytes(part.value.length);
    }
    return new Uint8Array(await new Blob(chunks).arrayBuffer());
  } catch (cause) {
    if (/** @type {Problem} */ (cause).key) throw cause;
    if (patience.signal.aborted) throw failure('failedSlow', cause, { file });
    await soon();
    if (location.protocol === 'file:') throw failure('failedLocalFile', cause);
    throw failure(refusals.includes('connect-src') ? 'failedPolicy' : 'failedNetwork', cause, { file });
  } finally {
    clearTimeout(timer);
  }
};

/**
 * What the single file carries inside itself, in the element `id`: bytes, deflated, in base64.
 * @param {string} id
 */
const inlineBytes = async (id) => {
  let unpack;
  try {
    unpack = new DecompressionStream('deflate-raw');
  } catch (cause) { // it has none, or knows another kind only
    throw failure('failedOldBrowser', cause);
  }
  try {
    const packed = Uint8Array.from(atob(byId(id).textContent), (c) => c.charCodeAt(0));
    return new Uint8Array(await new Response(new Blob([packed]).stream().pipeThrough(unpack)).arrayBuffer());
  } catch (cause) {
    throw failure('failedDamaged', cause);
  }
};

/**
 * The failure of bytes that are not what the page was made with; null when they are.
 * @param {SiteFile} file
 * @param {Uint8Array} bytes
 * @param {unknown} cause
 */
const wrongFile = (file, bytes, cause) => {
  if (isWhole(file, bytes)) return null;
  return file.inline ? failure('failedDamaged', cause) : failure('failedWrongFile', cause, { file: nameOf(file.address) });
};

/**
 * Why the module does not start: forbidden here, not the module, or more than this browser knows.
 * @param {Uint8Array} bytes
 * @param {unknown} cause
 */
const wasmFailure = async (bytes, cause) => {
  const nothing = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0); // the smallest module there is
  try {
    await WebAssembly.instantiate(nothing);
  } catch (refusal) {
    await soon();
    const forbidden = refusals.some((directive) => /^(script|default)-src/.test(directive)) || /polic|csp|unsafe-eval/i.test(String(refusal));
    return failure(forbidden ? 'failedPolicy' : 'failedWasm', refusal, { file: 'WebAssembly' });
  }
  return wrongFile(LoireSite.wasm, bytes, cause) || failure('failedWasm', cause);
};

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<Module>}
 */
const instantiate = (bytes) => new Promise((resolve, reject) => {
  /** @param {unknown} cause */
  const refuse = async (cause) => reject(await wasmFailure(bytes, cause));
  if (typeof Loire !== 'function') {
    reject(failure('failedWrongFile', 'loire.js', { file: 'app.js' }));
    return;
  }
  Loire({
    /**
     * @param {WebAssembly.Imports} imports
     * @param {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} done
     */
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(bytes, imports).then(({ instance, module }) => done(instance, module)).catch(refuse);
      return {};
    },
  }).then(resolve, refuse);
});

/**
 * Loads the module and its data. Throws a failure().
 * @returns {Promise<Loaded>}
 */
export const load = async () => {
  byId('boot-progress').hidden = false;
  if (typeof WebAssembly !== 'object') throw failure('failedWasm', 'WebAssembly');
  // Written by make-site: names and sizes, or the ids of what is inline.
  const files = { ...LoireSite, rules: edition().rules };
  const total = files.wasm.bytes + files.rules.bytes + files.territory.bytes;
  let received = 0;
  /** @param {number} bytes */
  const count = (bytes) => showProgress(Math.min((received += bytes) / total, 1));
  /** @param {SiteFile} file */
  const get = (file) => (file.inline ? inlineBytes(file.inline) : fetchBytes(file.address, count));
  const [wasm, rules, territory] = await Promise.all([files.wasm, files.rules, files.territory].map(get));
  showProgress(1);
  const module = await instantiate(wasm);
  const decoder = new TextDecoder();
  /** @type {Loaded['blame']} */
  const blame = (problem) => wrongFile(files.rules, rules, problem.diagnostics)
    || wrongFile(files.territory, territory, problem.diagnostics) || problem;
  return { module, rules: decoder.decode(rules), territory: decoder.decode(territory), blame };
};
