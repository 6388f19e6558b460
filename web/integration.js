// Shows the Loire Connect simulator in a page of another site, at the height of its content.
//   <div data-loire-connect></div>     also data-vue="html|imgui", data-theme="clair|sombre|contraste"
//   <script src="https://…/integration.js" defer></script>
// or with an <iframe data-loire-connect src="https://…/index.html"> of one's own.
(() => {
  'use strict';
  const home = new URL('.', document.currentScript.src);

  const frameOf = (element) => {
    if (element.tagName === 'IFRAME') return element;
    const frame = document.createElement('iframe');
    frame.src = new URL('index.html', home);
    const query = new URLSearchParams();
    for (const choice of ['vue', 'theme']) if (element.dataset[choice]) query.set(choice, element.dataset[choice]);
    if (query.size > 0) frame.src += `?${query}`;
    element.append(frame);
    return frame;
  };

  for (const element of document.querySelectorAll('[data-loire-connect]')) {
    const frame = frameOf(element);
    frame.title = frame.title || 'Loire Connect – simulateur d’aide';
    frame.style.width = '100%';
    frame.style.border = '0';
    if (!frame.style.height) frame.style.height = '60rem';
    const origin = new URL(frame.src).origin;
    window.addEventListener('message', (event) => {
      // From that very frame; a sandboxed one has no origin of its own and says "null".
      if (event.source !== frame.contentWindow) return;
      if (event.origin !== origin && !(event.origin === 'null' && frame.hasAttribute('sandbox'))) return;
      const message = event.data;
      if (!message || message.type !== 'loire-connect:hauteur' || !Number.isFinite(message.hauteur)) return;
      frame.style.height = `${Math.min(Math.max(Math.ceil(message.hauteur), 200), 30000)}px`;
    });
  }
})();
