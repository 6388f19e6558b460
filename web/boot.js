// Loading, with its progress, and what is said when something is missing.
(() => {
  'use strict';
  const { el, say, setText } = LoirePage;

  /** An error whose message key says what the user can do. */
  const failure = (key, cause) => Object.assign(new Error(key), { key, cause });

  const bar = () => document.getElementById('boot-bar');

  const showProgress = (share) => {
    bar().value = share;
    setText(document.getElementById('boot-text'),
      share < 1 ? say('loadingShare', { percent: Math.floor(share * 100) }) : say('preparing'));
  };

  /** The bytes of `address`; `onBytes(count)` as they come. */
  const fetchBytes = async (address, onBytes) => {
    let response;
    try {
      response = await fetch(address);
    } catch (cause) {
      throw failure(location.protocol === 'file:' ? 'failedLocalFile' : 'failedNetwork', cause);
    }
    if (!response.ok) throw failure('failedNetwork', `${response.status} ${address}`);
    const chunks = [];
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      chunks.push(part.value);
      onBytes(part.value.length);
    }
    return new Uint8Array(await new Blob(chunks).arrayBuffer());
  };

  /** What the single file carries inside itself: element id -> bytes (deflated, base64). */
  const inlineBytes = async (id) => {
    const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (c) => c.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };

  /** Loads the module and its data: {module, rules, territory}. Throws a failure(). */
  LoirePage.load = async () => {
    document.getElementById('boot-progress').hidden = false;
    if (typeof WebAssembly !== 'object') throw failure('failedWasm');
    const files = LoireSite; // written by make-site: names and sizes, or the ids of what is inline
    const total = files.wasm.bytes + files.rules.bytes + files.territory.bytes;
    let received = 0;
    const count = (bytes) => showProgress(Math.min((received += bytes) / total, 1));
    const get = (file) => (file.inline ? inlineBytes(file.inline) : fetchBytes(file.address, count));
    const [wasm, rules, territory] = await Promise.all([files.wasm, files.rules, files.territory].map(get));
    showProgress(1);
    if (typeof Loire !== 'function') throw failure('failedNetwork', 'loire.js');
    let module;
    try {
      module = await Loire({ wasmBinary: wasm });
    } catch (cause) {
      throw failure('failedWasm', cause);
    }
    const decoder = new TextDecoder();
    return { module, rules: decoder.decode(rules), territory: decoder.decode(territory) };
  };

  LoirePage.loaded = () => {
    document.documentElement.classList.remove('loading');
    document.getElementById('boot').hidden = true;
  };

  /** Shows, instead of the simulator, what went wrong and what to do. */
  LoirePage.showFailure = (problem) => {
    console.error(problem, problem && problem.cause, problem && problem.diagnostics);
    LoirePage.loaded();
    const key = problem && problem.key ? problem.key : problem && problem.diagnostics ? 'failedRules' : 'failedOther';
    const retry = el('button', 'button', say('failedRetry'));
    retry.type = 'button';
    retry.addEventListener('click', () => location.reload());
    const detail = String((problem && (problem.diagnostics || problem.cause || problem.message)) || '');
    const box = el('div', 'banner node', el('strong', 'banner-title', say('failedTitle')), el('p', '', say(key)),
      el('p', 'help', say('failedDetail', { detail: detail.slice(0, 300) })), el('div', 'actions', retry));
    box.dataset.tone = 'error';
    document.getElementById('incident').replaceChildren(box);
  };
})();
