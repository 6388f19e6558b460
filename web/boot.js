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

  const instantiate = (bytes) => new Promise((resolve, reject) => {
    const refuse = (cause) => reject(failure('failedWasm', cause));
    if (typeof Loire !== 'function') {
      reject(failure('failedNetwork', 'loire.js'));
      return;
    }
    Loire({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(bytes, imports).then(({ instance, module }) => done(instance, module)).catch(refuse);
        return {};
      },
    }).then(resolve, refuse);
  });

  /** Loads the module and its data: {module, rules, territory}. Throws a failure(). */
  LoirePage.load = async () => {
    document.getElementById('boot-progress').hidden = false;
    if (typeof WebAssembly !== 'object') throw failure('failedWasm');
    // Written by make-site: names and sizes, or the ids of what is inline.
    const files = { ...LoireSite, rules: LoirePage.edition.rules };
    const total = files.wasm.bytes + files.rules.bytes + files.territory.bytes;
    let received = 0;
    const count = (bytes) => showProgress(Math.min((received += bytes) / total, 1));
    const get = (file) => (file.inline ? inlineBytes(file.inline) : fetchBytes(file.address, count));
    const [wasm, rules, territory] = await Promise.all([files.wasm, files.rules, files.territory].map(get));
    showProgress(1);
    const module = await instantiate(wasm);
    const decoder = new TextDecoder();
    return { module, rules: decoder.decode(rules), territory: decoder.decode(territory) };
  };

  LoirePage.loaded = () => {
    document.documentElement.classList.remove('loading');
    document.getElementById('boot').hidden = true;
    document.getElementById('boot').removeAttribute('role'); // the form's <main> stands now
  };

  const button = (key, action) => {
    const element = el('button', 'button', say(key));
    element.type = 'button';
    element.addEventListener('click', action);
    return element;
  };

  /** A box above everything: what went wrong, what to do, and for whoever helps, the detail. */
  const showIncident = (titleKey, textKey, problem, ...buttons) => {
    console.error(problem);
    const detail = String(problem.diagnostics || problem.cause || problem.message || problem).slice(0, 300);
    const box = el('div', 'banner node', el('strong', 'banner-title', say(titleKey)), el('p', '', say(textKey)),
      el('p', 'help', say('failedDetail', { detail })), el('div', 'actions', ...buttons));
    box.dataset.tone = 'error';
    const place = document.getElementById('incident');
    place.replaceChildren(box);
    place.scrollIntoView({ block: 'nearest' });
  };

  const retry = () => button('failedRetry', () => location.reload());

  /** Instead of the simulator. */
  LoirePage.showFailure = (problem) => {
    document.documentElement.classList.remove('loading');
    document.getElementById('boot-progress').hidden = true;
    document.getElementById('boot').append(document.getElementById('incident'));
    document.title = `${say('failedTitle')} – ${say('title')}`;
    showIncident('failedTitle', problem.key || (problem.diagnostics ? 'failedRules' : 'failedOther'), problem, retry());
  };

  /** Above a simulator that no longer answers; `download` saves the last answers. */
  LoirePage.showCrash = (problem, download) =>
    showIncident('crashedTitle', 'crashed', problem, button('downloadDraft', download), retry());
})();
