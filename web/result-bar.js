// The two links to the result: the skip link, and the bar at the bottom of a small screen, which
// says the amount as the panel out of view does.
import { byId } from './elements.js';
import { say } from './say.js';
/** @import {Mirror, Painting} from './types.js' */

/**
 * Writes on the bar what the panel says.
 * @param {Mirror} mirror
 */
export const showAmount = (mirror) => {
  const amount = mirror.order.find(({ kind, node }) => kind === 'status' && node.tone === 'strong');
  const bar = byId('see-result');
  bar.textContent = amount ? say('seeAmount', { amount: amount.node.value }) : say('seeResult');
  bar.classList.toggle('needless', mirror.order.some(({ node }) => node.id === 'section.resultat'));
};

/**
 * Makes both links lead to the panel of `mirror`; `reveal(element, block)` brings it into view.
 * @param {Mirror} mirror
 * @param {Painting['reveal']} reveal
 */
export const leadToResult = (mirror, reveal) => {
  const panel = mirror.order.find((record) => record.kind === 'panel');
  const bar = byId('see-result');
  if (!panel) return;
  showAmount(mirror);
  if (!window.IntersectionObserver) bar.hidden = false;
  else new IntersectionObserver((seen) => { bar.hidden = seen[seen.length - 1].isIntersecting; }).observe(panel.title);
  for (const link of [byId('skip-result'), bar]) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      panel.title.focus({ preventScroll: true });
      reveal(panel.title, 'start');
    });
  }
};
