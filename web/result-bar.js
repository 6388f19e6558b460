// The two links to the result: the skip link, and the bar at the bottom of a small screen, which
// says the amount as the panel out of view does.
import { byId } from './elements.js';
import { say } from './say.js';
/** @import {Facts, Mirror, Painting} from './types.js' */

/**
 * Writes on the bar what the panel says; on the last step it is not needed.
 * @param {Facts} facts
 */
export const showAmount = ({ amount, step, steps }) => {
  const bar = byId('see-result');
  bar.textContent = amount ? say('seeAmount', { amount }) : say('seeResult');
  bar.classList.toggle('needless', step === steps);
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
