// Inside a frame of another site: tells the host page how tall the content is, and nothing else.
'use strict';
LoirePage.followHeight = () => {
  if (window.parent === window) return;
  document.documentElement.classList.add('framed');
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // '*': a height is no secret, and the host's address is not known here.
    window.parent.postMessage({ type: 'loire-connect:hauteur', hauteur: height }, '*');
  }).observe(document.body);
};
