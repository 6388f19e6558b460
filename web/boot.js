// Loading, with its progress, and what is said when something is missing.
(() => {
  'use strict';
  const { el, say, setText } = LoirePage;

  const PATIENCE = 30000; // milliseconds without a byte

  /** An error whose message says what the user can do: the text `key`, with its {names} filled. */
  const failure = (key, cause, names = {}) => Object.assign(new Error(key), { key, cause, names });

  // What the content policy of the site has refused so far: the browser tells it apart from the failure.
  const refusals = [];
  document.addEventListener('securitypolicyviolation', (event) => refusals.push(event.effectiveDirective));
  const soon = () => new Promise((resolve) => { setTimeout(resolve); });

  const nameOf = (address) => address.split('?')[0].split('/').pop();

  /** Whether `bytes` are those of `file`, by the length and the FNV-1a sum that make-site wrote. */
  const isWhole = (file, bytes) => bytes.length === file.bytes
    && bytes.reduce((sum, byte) => Math.imul(sum ^ byte, 16777619), -2128831035) === file.sum;

  const bar = () => document.getElementById('boot-bar');

  const showProgress = (share) => {
    bar().value = share;
    setText(document.getElementById('boot-text'),
      share < 1 ? say('loadingShare', { percent: Math.floor(share * 100) }) : say('preparing'));
  };

  /** The bytes of `address`; `onBytes(count)` as they come. */
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
      const reader = response.body.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        wait();
        chunks.push(part.value);
        onBytes(part.value.length);
      }
      return new Uint8Array(await new Blob(chunks).arrayBuffer());
    } catch (cause) {
      if (cause.key) throw cause;
      if (patience.signal.aborted) throw failure('failedSlow', cause, { file });
      await soon();
      if (location.protocol === 'file:') throw failure('failedLocalFile', cause);
      throw failure(refusals.includes('connect-src') ? 'failedPolicy' : 'failedNetwork', cause, { file });
    } finally {
      clearTimeout(timer);
    }
  };

  /** What the single file carries inside itself: element id -> bytes (deflated, base64). */
  const inlineBytes = async (id) => {
    let unpack;
    try {
      unpack = new DecompressionStream('deflate-raw');
    } catch (cause) { // it has none, or knows another kind only
      throw failure('failedOldBrowser', cause);
    }
    try {
      const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (c) => c.charCodeAt(0));
      return new Uint8Array(await new Response(new Blob([packed]).stream().pipeThrough(unpack)).arrayBuffer());
    } catch (cause) {
      throw failure('failedDamaged', cause);
    }
  };

  /** The failure of bytes that are not what the page was made with; null when they are. */
  const wrongFile = (file, bytes, cause) => {
    if (isWhole(file, bytes)) return null;
    return file.inline ? failure('failedDamaged', cause) : failure('failedWrongFile', cause, { file: nameOf(file.address) });
  };

  /** Why the module does not start: forbidden here, not the module, or more than this browser knows. */
  const wasmFailure = async (bytes, cause) => {
    const nothing = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0); // the smallest module there is
    try {
      await WebAssembly.instantiate(nothing);
    } catch (refusal) {
      await soon();
      const forbidden = refusals.some((directive) => /^(script|default)-src/.test(directive)) || /polic|csp|unsafe-eval/i.test(refusal);
      return failure(forbidden ? 'failedPolicy' : 'failedWasm', refusal, { file: 'WebAssembly' });
    }
    return wrongFile(LoireSite.wasm, bytes, cause) || failure('failedWasm', cause);
  };

  const instantiate = (bytes) => new Promise((resolve, reject) => {
    const refuse = async (cause) => reject(await wasmFailure(bytes, cause));
    if (typeof Loire !== 'function') {
      reject(failure('failedWrongFile', 'loire.js', { file: 'app.js' }));
      return;
    }
    Loire({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(bytes, imports).then(({ instance, module }) => done(instance, module)).catch(refuse);
        return {};
      },
    }).then(resolve, refuse);
  });

  /**
   * Loads the module and its data: {module, rules, territory, blame}, where `blame(problem)` is the
   * failure to show when the core refuses them. Throws a failure().
   */
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
    const blame = (problem) => wrongFile(files.rules, rules, problem.diagnostics)
      || wrongFile(files.territory, territory, problem.diagnostics) || problem;
    return { module, rules: decoder.decode(rules), territory: decoder.decode(territory), blame };
  };

  const boot = document.getElementById('boot');
  const late = document.getElementById('late');

  /** Takes the first steps: what says that no script came goes, and what an earlier visit left in a
      page that was saved from the browser. */
  LoirePage.begin = () => {
    late.hidden = true;
    for (const left of document.querySelectorAll('#questions > :not(canvas)')) left.remove();
    const stage = document.getElementById('questions');
    stage.removeAttribute('style');
    stage.classList.remove('painted');
    for (const id of ['paper', 'incident', 'notice', 'announcements', 'alerts']) document.getElementById(id).textContent = '';
    document.documentElement.classList.add('loading');
    boot.hidden = false;
    boot.setAttribute('role', 'main');
  };

  LoirePage.loaded = () => {
    document.documentElement.classList.remove('loading');
    boot.hidden = true;
    boot.removeAttribute('role'); // the form's <main> stands now
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
    const box = el('div', 'banner node', el('strong', 'banner-title', say(titleKey)), el('p', '', say(textKey, problem.names)),
      el('p', 'help', say('failedDetail', { detail })), el('div', 'actions', ...buttons));
    box.dataset.tone = 'error';
    const place = document.getElementById('incident');
    place.replaceChildren(box);
    place.scrollIntoView({ block: 'nearest' });
  };

  const retry = () => button('failedRetry', () => location.reload());

  /** Instead of the simulator. */
  LoirePage.showFailure = (problem) => {
    try {
      document.documentElement.classList.remove('loading');
      document.getElementById('boot-progress').hidden = true;
      if (!boot.hidden) boot.append(document.getElementById('incident')); // else above the form, which stands
      document.title = `${say('failedTitle')} – ${say('title')}`;
      showIncident('failedTitle', problem.key || (problem.diagnostics ? 'failedRules' : 'failedOther'), problem, retry());
    } catch (worse) { // a browser that lacks what even this needs
      console.error(worse);
      boot.hidden = late.hidden = false;
      late.classList.add('now');
    }
  };

  /** Above a simulator that no longer answers; `download` saves the last answers. */
  LoirePage.showCrash = (problem, download) => {
    showIncident('crashedTitle', 'crashed', problem, button('downloadDraft', download), retry());
    LoirePage.bringIntoView(document.getElementById('incident'), 'center'); // in the host page too
  };
})();
