// Shows the Loire Connect simulator in a page of another site, at the height of its content.
//   <div data-loire-connect></div>     also data-vue="html|imgui", data-theme="clair|sombre|contraste"
// and this file in a script element of its own, or with an iframe of one's own:
//   <iframe data-loire-connect src="https://.../index.html"></iframe>
// Early or late, twice, inlined or joined to other scripts: an iframe is found whenever it comes. Only
// a div needs to know where the simulator is: beside this file, or where its data-src says.
// ASCII only: the host page's charset is not known.
(() => {
  'use strict';
  const WANTED = '[data-loire-connect]';
  const TALLEST = 1000000; // pixels: far beyond 200 expense lines on a phone, and what browsers lay out
  const AIR = 80;          // pixels left above what is brought into view, below a header of the host
  const PATIENCE = 10000;  // milliseconds before a frame that says nothing is reported

  const said = new Set();
  /** @type {(words: string, ...what: unknown[]) => void} */
  const complain = (words, ...what) => {
    if (said.has(words)) return;
    said.add(words);
    console.error(`Loire Connect : ${words}`, ...what);
  };

  /** The address of the simulator's folder, or null when this file does not stand in it. */
  const home = (() => {
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
   * Asks the frame for its height: what it told before anyone listened is lost.
   * @param {HTMLIFrameElement} frame
   */
  const ask = (frame) => {
    if (frame.contentWindow) frame.contentWindow.postMessage({ type: 'loire-connect:demande' }, '*');
  };

  const answered = new WeakSet();
  const adopted = new WeakSet();
  /** @param {HTMLIFrameElement} frame */
  const adopt = (frame) => {
    if (adopted.has(frame)) return;
    adopted.add(frame);
    frame.title = frame.title || 'Loire Connect \u2013 simulateur d\u2019aide';
    frame.style.width = '100%';
    frame.style.border = '0';
    if (!frame.style.height) frame.style.height = '60rem';
    frame.addEventListener('load', () => {
      ask(frame);
      setTimeout(() => {
        if (/^http/.test(frame.src) && !answered.has(frame)) complain(`pas de r\u00e9ponse de ${frame.src} : est-ce l\u2019adresse du simulateur ?`, frame);
      }, PATIENCE);
    });
    ask(frame);
  };

  /**
   * The frame of `element`, made where there is none; null when its address is not known.
   * @param {HTMLElement} element
   */
  const frameOf = (element) => {
    if (element instanceof HTMLIFrameElement) return element;
    const present = element.querySelector('iframe');
    if (present) return present;
    const { src, vue, theme } = element.dataset;
    const address = src ? new URL(src, document.baseURI) : home && new URL('index.html', home);
    if (!address) {
      complain('adresse du simulateur inconnue. Ajoutez data-src="https://.../index.html" \u00e0 cet \u00e9l\u00e9ment.', element);
      return null;
    }
    if (vue) address.searchParams.set('vue', vue);
    if (theme) address.searchParams.set('theme', theme);
    const frame = document.createElement('iframe');
    frame.src = address.href;
    element.append(frame);
    return frame;
  };

  const adoptAll = () => {
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(WANTED))) {
      try {
        const frame = frameOf(element);
        if (frame) adopt(frame);
      } catch (problem) {
        complain('cet \u00e9l\u00e9ment n\u2019a pas pu \u00eatre pr\u00e9par\u00e9.', element, problem);
      }
    }
  };

  /** @type {(frame: HTMLIFrameElement, height: number) => void} */
  const setHeight = (frame, height) => {
    if (height > TALLEST) {
      complain(`contenu de ${height} pixels : le cadre s\u2019arr\u00eate \u00e0 ${TALLEST}, avec une barre de d\u00e9filement.`, frame);
    }
    frame.style.height = `${Math.min(Math.max(Math.ceil(height), 200), TALLEST)}px`;
  };

  /**
   * Scrolls whatever holds `frame` until its content from `top` to `bottom` is in view.
   * @type {(frame: HTMLIFrameElement, top: number, bottom: number, block: string) => void}
   */
  const bringIntoView = (frame, top, bottom, block) => {
    const box = frame.getBoundingClientRect();
    if (box.top + top >= 0 && box.top + bottom <= window.innerHeight) return;
    // The part of the frame as its margins for scrolling: the browser does the rest.
    frame.style.scrollMarginTop = `${AIR - top}px`;
    frame.style.scrollMarginBottom = `${AIR + bottom - box.height}px`;
    frame.scrollIntoView({ block: block === 'start' ? 'start' : 'center' });
    frame.style.scrollMarginTop = frame.style.scrollMarginBottom = '';
  };

  window.addEventListener('message', ({ source, origin, data }) => {
    if (!data || typeof data.type !== 'string' || data.type.indexOf('loire-connect:') !== 0) return;
    adoptAll();
    // From that very frame; a sandboxed one has no origin of its own and says "null".
    /** @type {NodeListOf<HTMLIFrameElement>} */
    const frames = document.querySelectorAll(`iframe${WANTED}, ${WANTED} iframe`);
    const frame = [...frames].find((each) => each.contentWindow === source);
    if (!frame) return;
    answered.add(frame);
    if (origin !== originOf(frame) && !(origin === 'null' && frame.hasAttribute('sandbox'))) {
      complain(`le cadre r\u00e9pond depuis ${origin} : mettez cette adresse dans son attribut src.`, frame);
      return;
    }
    if (data.type === 'loire-connect:hauteur' && Number.isFinite(data.hauteur)) {
      setHeight(frame, data.hauteur);
    } else if (data.type === 'loire-connect:montrer' && Number.isFinite(data.haut) && Number.isFinite(data.bas)) {
      bringIntoView(frame, data.haut, data.bas, data.place);
    }
  });

  adoptAll();
  new MutationObserver(adoptAll).observe(document, {
    childList: true, subtree: true, attributes: true, attributeFilter: ['data-loire-connect'],
  });
  const check = () => {
    const wanted = document.querySelectorAll(WANTED);
    if (!wanted.length) complain('aucun \u00e9l\u00e9ment data-loire-connect dans cette page pour l\u2019instant.');
    for (const frame of wanted) {
      if (frame.tagName === 'IFRAME' && !frame.getAttribute('src')) complain('ce cadre n\u2019a pas encore d\u2019adresse (src).', frame);
    }
  };
  if (document.readyState === 'complete') check();
  else window.addEventListener('load', check);
})();
