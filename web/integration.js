// Shows the Loire Connect simulator in a page of another site, at the height of its content.
//   <div data-loire-connect></div>     also data-vue="html|imgui", data-theme="clair|sombre|contraste"
// and a script element that loads this file. An iframe may be used instead of the div:
//   <iframe data-loire-connect src="https://.../index.html"></iframe>
// The script may be loaded early, late or twice, and may be inlined or joined to other scripts. Elements
// that are added later are found too. For a div the simulator must be in the folder of this file, or at
// the address in data-src. This file is ASCII only, because the charset of the host page is not known.
(() => {
  'use strict';
  const WANTED = '[data-loire-connect]';
  const MAX_HEIGHT = 1000000; // pixels: browsers can lay it out, and 200 expenses on a phone need less
  const HEADER_MARGIN = 80;   // pixels above what is brought into view, since the host may have a header
  const TIMEOUT = 10000;      // milliseconds before a frame that sends nothing is reported

  /** @type {Map<string, unknown[]>} */
  const reported = new Map(); // the elements of which each message was written
  /** @type {(words: string, ...what: unknown[]) => void} */
  const report = (words, ...what) => {
    const elements = reported.get(words) || [];
    if (elements.indexOf(what[0]) >= 0) return;
    reported.set(words, elements.concat([what[0]]));
    console.error(`Loire Connect : ${words}`, ...what);
  };

  /** The address of the folder of this file, or null when it is not known. */
  const folder = (() => {
    const scripts = document.currentScript ? [document.currentScript] : [...document.scripts];
    const found = scripts.map((script) => 'src' in script && script.src || '')
      .filter((src) => /\/integration\.js([?#]|$)/.test(src));
    return found.length ? new URL('.', found[0]) : null;
  })();

  /** @param {HTMLIFrameElement} frame */
  const originOf = (frame) => {
    try {
      return new URL(frame.src, document.baseURI).origin;
    } catch {
      return '';
    }
  };

  /**
   * Requests the height of the frame, which may have sent it before this script was loaded.
   * @param {HTMLIFrameElement} frame
   */
  const requestHeight = (frame) => {
    if (frame.contentWindow) frame.contentWindow.postMessage({ type: 'loire-connect:demande' }, '*');
  };

  const answered = new WeakSet();
  const prepared = new WeakSet();
  /** @param {HTMLIFrameElement} frame */
  const prepare = (frame) => {
    if (prepared.has(frame)) return;
    prepared.add(frame);
    frame.title = frame.title || 'Loire Connect \u2013 simulateur d\u2019aide';
    frame.style.width = '100%';
    frame.style.border = '0';
    if (!frame.style.height) frame.style.height = '60rem';
    frame.addEventListener('load', () => {
      requestHeight(frame);
      setTimeout(() => {
        if (/^http/.test(frame.src) && !answered.has(frame)) report(`pas de r\u00e9ponse de ${frame.src} : est-ce l\u2019adresse du simulateur ?`, frame);
      }, TIMEOUT);
    });
    requestHeight(frame);
  };

  /**
   * The frame of `element`, created if there is none; null when the address of the simulator is not known.
   * @param {HTMLElement} element
   */
  const frameOf = (element) => {
    if (element instanceof HTMLIFrameElement) return element;
    const present = element.querySelector('iframe');
    if (present) return present;
    const { src, vue, theme } = element.dataset;
    const address = src ? new URL(src, document.baseURI) : folder && new URL('index.html', folder);
    if (!address) {
      report('adresse du simulateur inconnue. Ajoutez data-src="https://.../index.html" \u00e0 cet \u00e9l\u00e9ment.', element);
      return null;
    }
    if (vue) address.searchParams.set('vue', vue);
    if (theme) address.searchParams.set('theme', theme);
    const frame = document.createElement('iframe');
    frame.src = address.href;
    element.append(frame);
    return frame;
  };

  const prepareAll = () => {
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(WANTED))) {
      try {
        const frame = frameOf(element);
        if (frame) prepare(frame);
      } catch (problem) {
        report('cet \u00e9l\u00e9ment n\u2019a pas pu \u00eatre pr\u00e9par\u00e9.', element, problem);
      }
    }
  };

  /** @type {(frame: HTMLIFrameElement, height: number) => void} */
  const setHeight = (frame, height) => {
    if (height > MAX_HEIGHT) {
      report(`contenu de ${height} pixels : le cadre s\u2019arr\u00eate \u00e0 ${MAX_HEIGHT}, avec une barre de d\u00e9filement.`, frame);
    }
    frame.style.height = `${Math.min(Math.max(Math.ceil(height), 200), MAX_HEIGHT)}px`;
  };

  /**
   * Scrolls the page until the content of `frame` from `top` to `bottom` is in view.
   * @type {(frame: HTMLIFrameElement, top: number, bottom: number, block: string) => void}
   */
  const bringIntoView = (frame, top, bottom, block) => {
    const box = frame.getBoundingClientRect();
    if (box.top + top >= 0 && box.top + bottom <= window.innerHeight) return;
    // With these scroll margins the browser brings that part of the frame into view.
    frame.style.scrollMarginTop = `${HEADER_MARGIN - top}px`;
    frame.style.scrollMarginBottom = `${HEADER_MARGIN + bottom - box.height}px`;
    frame.scrollIntoView({ block: block === 'start' ? 'start' : 'center' });
    frame.style.scrollMarginTop = frame.style.scrollMarginBottom = '';
  };

  /**
   * Sends to the frames that answer which part of them is in view.
   */
  const sendViews = () => {
    for (const frame of /** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll(`iframe${WANTED}, ${WANTED} iframe`))) {
      if (!frame.contentWindow || !answered.has(frame)) continue;
      const box = frame.getBoundingClientRect();
      const haut = Math.max(0, -box.top);
      const bas = Math.min(box.height, window.innerHeight - box.top);
      frame.contentWindow.postMessage({ type: 'loire-connect:vue', haut, bas }, '*');
    }
  };
  window.addEventListener('scroll', sendViews, { passive: true, capture: true });
  window.addEventListener('resize', sendViews);

  window.addEventListener('message', (event) => {
    const { source, origin, data } = event;
    if (!data || typeof data.type !== 'string' || data.type.indexOf('loire-connect:') !== 0) return;
    // Where this script is included twice, one of them answers: the page must not scroll twice.
    const shared = /** @type {{loireConnect?: boolean}} */ (/** @type {unknown} */ (event));
    if (shared.loireConnect) return;
    shared.loireConnect = true;
    prepareAll();
    // The message must come from one of the frames, and from its address. The origin of a sandboxed frame
    // is "null".
    /** @type {NodeListOf<HTMLIFrameElement>} */
    const frames = document.querySelectorAll(`iframe${WANTED}, ${WANTED} iframe`);
    const frame = [...frames].find((candidate) => candidate.contentWindow === source);
    if (!frame) return;
    answered.add(frame);
    if (origin !== originOf(frame) && !(origin === 'null' && frame.hasAttribute('sandbox'))) {
      report(`le cadre r\u00e9pond depuis ${origin} : mettez cette adresse dans son attribut src.`, frame);
      return;
    }
    if (data.type === 'loire-connect:hauteur' && Number.isFinite(data.hauteur)) {
      setHeight(frame, data.hauteur);
      sendViews();
    } else if (data.type === 'loire-connect:defiler' && Number.isFinite(data.distance)) {
      window.scrollBy(0, data.distance);
    } else if (data.type === 'loire-connect:montrer' && Number.isFinite(data.haut) && Number.isFinite(data.bas)) {
      bringIntoView(frame, data.haut, data.bas, data.place);
    }
  });

  prepareAll();
  new MutationObserver(prepareAll).observe(document, {
    childList: true, subtree: true, attributes: true, attributeFilter: ['data-loire-connect'],
  });
  const check = () => {
    const wanted = document.querySelectorAll(WANTED);
    if (!wanted.length) report('aucun \u00e9l\u00e9ment data-loire-connect dans cette page pour l\u2019instant.');
    for (const frame of wanted) {
      if (frame.tagName === 'IFRAME' && !frame.getAttribute('src')) report('ce cadre n\u2019a pas encore d\u2019adresse (src).', frame);
    }
  };
  if (document.readyState === 'complete') check();
  else window.addEventListener('load', check);
})();
