// The bar at the foot of the window, with the result so far and, on the step of the budget, its totals; and
// the two links to the result: the one of the bar and the skip link. It announces nothing: the panel, which
// says the same, is announced.
import { byId } from './elements.js';
/** @import {Facts, Mirror, Painting} from './types.js' */

const PAUSE = 150; // milliseconds without scrolling before the bar of a tall frame is shown again

/**
 * Writes the result on the bar. The step of the result does not need it.
 * @param {Facts} facts
 */
export const showResultBar = ({ amount, totals, section }) => {
  byId('result-totals').textContent = totals;
  byId('result-amount').textContent = amount;
  const bar = byId('result-bar');
  bar.classList.toggle('with-totals', totals !== '');
  bar.hidden = section === 'section.resultat';
};

let seenTop = 0;    // the part of a tall frame that is in view, in CSS pixels
let seenBottom = 0;
let timer = 0;      // shows the bar again

/** Puts the bar at the foot of the part in view. It stays away where it would cover the focused control. */
const place = () => {
  const bar = byId('result-bar');
  const end = byId('questions').getBoundingClientRect().bottom;
  const top = Math.min(seenBottom, end) - bar.offsetHeight;
  bar.style.setProperty('--bar-top', `${top}px`);
  const focused = document.activeElement;
  const box = focused && focused !== document.body ? focused.getBoundingClientRect() : null;
  const covers = box !== null && box.bottom > top && box.top < top + bar.offsetHeight && !bar.contains(focused);
  bar.classList.toggle('away', covers || top < seenTop);
};

/**
 * In a frame as tall as its content, whose window does not scroll: keeps the bar at the foot of the part from
 * `top` to `bottom`, which is in view. The bar stays away while the host page scrolls.
 * @param {number} top
 * @param {number} bottom
 */
export const placeResultBar = (top, bottom) => {
  const { classList } = document.documentElement;
  if (!classList.contains('hosted')) document.addEventListener('focusin', place);
  classList.add('hosted');
  const scrolled = bottom !== seenBottom;
  [seenTop, seenBottom] = [top, bottom];
  if (scrolled) byId('result-bar').classList.add('away');
  clearTimeout(timer);
  timer = setTimeout(place, PAUSE);
};

/**
 * Makes both links go to the panel of `mirror`, or to the step that shows the result itself;
 * `reveal(element, block)` brings it into view.
 * @param {Mirror} mirror
 * @param {Painting['reveal']} reveal
 */
export const linkToResult = (mirror, reveal) => {
  for (const link of [byId('skip-result'), byId('see-result')]) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const result = mirror.order.find(({ kind }) => kind === 'panel') || mirror.order.find(({ kind }) => kind === 'section');
      if (!result) return;
      result.title.focus({ preventScroll: true });
      reveal(result.title, 'start');
    });
  }
};
