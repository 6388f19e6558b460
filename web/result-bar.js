// The two links to the result: the skip link, and the bar at the bottom of a small screen, which shows
// the amount when the panel is out of view.
import { byId } from './elements.js';
import { say } from './say.js';
/** @import {Facts, Mirror, Painting} from './types.js' */

/**
 * Writes the amount on the bar, which is not needed on the last step.
 * @param {Facts} facts
 */
export const showAmount = ({ amount, step, steps }) => {
  const bar = byId('see-result');
  bar.textContent = amount ? say('seeAmount', { amount }) : say('seeResult');
  bar.classList.toggle('needless', step === steps);
};

/**
 * Makes both links go to the panel of `mirror`; `reveal(element, block)` brings it into view.
 * @param {Mirror} mirror
 * @param {Painting['reveal']} reveal
 */
export const linkToResult = (mirror, reveal) => {
  const panel = mirror.order.find((record) => record.kind === 'panel');
  const bar = byId('see-result');
  if (!panel) return;
  if (!window.IntersectionObserver) bar.hidden = false;
  else new IntersectionObserver((entries) => { bar.hidden = entries[entries.length - 1].isIntersecting; }).observe(panel.title);
  for (const link of [byId('skip-result'), bar]) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      panel.title.focus({ preventScroll: true });
      reveal(panel.title, 'start');
    });
  }
};
