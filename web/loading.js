// Loads the files of the simulator, shows the progress, and finds the reason when something fails.
import { edition } from './editions.js';
import { byId, setText } from './elements.js';
import { say } from './say.js';
/** @import {Loaded, Module, Names, Problem, SiteFile, TextKey} from './types.js' */

const TIMEOUT = 30000; // milliseconds without a byte before a download is abandoned

/**
 * An error whose message says what the user can do: the text `key`, with its {names} filled.
 * @type {(key: TextKey, cause: unknown, names?: Names) => Problem}
 */
const failure = (key, cause, names = {}) => Object.assign(new Error(key), { key, cause, names });

// The directives of the content policy that were violated so far. The browser reports a violation in an
// event, not in the error of the request.
/** @type {string[]} */
const refusals = [];
document.addEventListener('securitypolicyviolation', (event) => refusals.push(event.effectiveDirective));
/** Waits until that event has arrived. */
const nextTask = () => new Promise((resolve) => { setTimeout(resolve); });

/** @param {string} address */
const nameOf = (address) => address.split('?')[0].split('/').pop() || '';

/**
 * Whether `bytes` are those of `file`: make-site wrote their length and their FNV-1a sum.
 * @param {SiteFile} file
 * @param {Uint8Array} bytes
 */
const isIntact = (file, bytes) => bytes.length === file.bytes
  && bytes.reduce((sum, byte) => Math.imul(sum ^ byte, 16777619), -2128831035) === file.sum;

/** @param {number} share */
const showProgress = (share) => {
  /** @type {HTMLProgressElement} */ (byId('boot-bar')).value = share;
  setText(byId('boot-text'),
    share < 1 ? say('loadingShare', { percent: Math.floor(share * 100) }) : say('preparing'));
};

/**
 * Fetches the bytes of `address`; `onBytes(count)` is called as they arrive. Throws a failure().
 * @param {string} address
 * @param {(count: number) => void} onBytes
 */
const fetchBytes = async (address, onBytes) => {
  const file = nameOf(address);
  const controller = new AbortController();
  let timer = 0;
  const restartTimer = () => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(), TIMEOUT);
  };
  try {
    restartTimer();
    const response = await fetch(address, { signal: controller.signal });
    if (!response.ok) throw failure('failedStatus', address, { file, status: response.status });
    const chunks = [];
    const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      restartTimer();
      chunks.push(part.value);
      onBytes(part.value.length);
    }
    return new Uint8Array(await new Blob(chunks).arrayBuffer());
  } catch (cause) {
    if (/** @type {Problem} */ (cause).key) throw cause;
    if (controller.signal.aborted) throw failure('failedSlow', cause, { file });
    await nextTask();
    if (location.protocol === 'file:') throw failure('failedLocalFile', cause);
    if (window.origin === 'null') throw failure('failedSandbox', cause, { file }); // a frame without allow-same-origin
    throw failure(refusals.includes('connect-src') ? 'failedPolicy' : 'failedNetwork', cause, { file });
  } finally {
    clearTimeout(timer);
  }
};

/**
 * The bytes that the single file contains in the element `id`, deflated and in base64. Throws a failure().
 * @param {string} id
 */
const inlineBytes = async (id) => {
  let unpack;
  try {
    unpack = new DecompressionStream('deflate-raw');
  } catch (cause) { // it has none, or does not know this format
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
 * The failure to show when `bytes` are not those that the page was made with; null when they are.
 * @param {SiteFile} file
 * @param {Uint8Array} bytes
 * @param {unknown} cause
 */
const wrongFile = (file, bytes, cause) => {
  if (isIntact(file, bytes)) return null;
  return file.inline ? failure('failedDamaged', cause) : failure('failedWrongFile', cause, { file: nameOf(file.address) });
};

/**
 * The failure of a module that does not start: the site forbids WebAssembly, the bytes are not those of
 * the module, or the browser is too old.
 * @param {Uint8Array} bytes
 * @param {unknown} cause
 */
const wasmFailure = async (bytes, cause) => {
  const emptyModule = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0); // the smallest valid module
  try {
    await WebAssembly.instantiate(emptyModule);
  } catch (refusal) {
    await nextTask();
    const forbidden = refusals.some((directive) => /^(script|default)-src/.test(directive)) || /polic|csp|unsafe-eval/i.test(String(refusal));
    return failure(forbidden ? 'failedPolicy' : 'failedWasm', refusal, { file: 'WebAssembly' });
  }
  return wrongFile(LoireSite.wasm, bytes, cause) || failure('failedWasm', cause);
};

/**
 * Starts the module. Rejects with a failure().
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
  // make-site wrote LoireSite: the addresses and sizes of the files, or the ids of inline elements.
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
  /** @type {Loaded['explainRefusal']} */
  const explainRefusal = (problem) => wrongFile(files.rules, rules, problem.diagnostics)
    || wrongFile(files.territory, territory, problem.diagnostics) || problem;
  return { module, rules: decoder.decode(rules), territory: decoder.decode(territory), explainRefusal };
};
