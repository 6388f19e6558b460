// The part of the page that shows the loading.
import { button } from './buttons.js';
import { byId, el } from './elements.js';
import { clearNotice, putNotice } from './notice.js';
import { say } from './say.js';

const PATIENCE = 20000; // milliseconds of loading before the page says that it takes long
let timer = 0;

/**
 * Takes away the message for a page whose script does not run; the style sheet shows it after a delay. Its
 * animation is cancelled, because a page that is saved from the browser keeps attributes but no such state:
 * where the script does not run in that copy, the message is shown again.
 */
const takeLateAway = () => {
  const late = byId('late');
  if (late.getAnimations) for (const animation of late.getAnimations()) animation.cancel();
  else late.hidden = true;
};

/** Says that the loading takes long, with the button that starts it again. It goes on meanwhile. */
const sayLong = () => {
  const box = el('div', 'banner node', el('p', '', say('loadingLong')), el('div', 'actions', retry()));
  box.dataset.tone = 'info';
  box.setAttribute('role', 'status');
  putNotice(box);
};

export const retry = () => button('failedRetry', () => location.reload());

/**
 * Shows the loading. Hides the message for a page whose script does not run, and removes what an earlier
 * visit left in a page that was saved from the browser.
 */
export const showLoading = () => {
  const boot = byId('boot');
  const late = byId('late');
  takeLateAway();
  late.addEventListener('animationstart', takeLateAway); // a box that was not displayed, as in print, starts again
  late.classList.remove('now');
  for (const leftover of document.querySelectorAll('#questions > :not(canvas)')) leftover.remove();
  const stage = byId('questions');
  stage.removeAttribute('style');
  stage.classList.remove('painted', 'tall');
  for (const id of ['paper', 'incident', 'notice', 'announcements', 'alerts']) byId(id).textContent = '';
  document.documentElement.classList.remove('framed', 'hosted');
  document.documentElement.classList.add('loading');
  boot.setAttribute('role', 'main');
  timer = setTimeout(sayLong, PATIENCE);
};

/** Ends the progress of the loading, which has failed or succeeded. */
export const endLoading = () => {
  clearTimeout(timer);
  clearNotice();
  document.documentElement.classList.remove('loading');
  byId('boot-progress').hidden = true;
};

/** Hides the loading, once the form is complete. */
export const hideLoading = () => {
  endLoading();
  byId('boot').removeAttribute('role'); // the form has a <main> of its own
};
