// The place above the form for messages of the page itself.
import { announce } from './announce.js';
import { byId, el } from './elements.js';
import { bringIntoView } from './frame.js';
import { say } from './say.js';
/** @import {TextKey} from './types.js' */

/**
 * Shows `box` there, instead of the present message.
 * @param {Element} box
 */
export const putNotice = (box) => byId('notice').replaceChildren(box);

export const clearNotice = () => byId('notice').replaceChildren();

/**
 * Shows and announces the text `key`. `answer` says that it answers a press of a button, which may be far
 * from it: it is then brought into view. `then` is a second text, after the first.
 * @param {TextKey} key
 * @param {boolean} [answer]
 * @param {TextKey | ''} [then]
 */
export const notice = (key, answer = false, then = '') => {
  const words = then ? `${say(key)} ${say(then)}` : say(key);
  const box = el('p', 'banner node', words);
  box.dataset.tone = 'info';
  putNotice(box);
  announce(words);
  if (answer) bringIntoView(box, 'center');
};

/**
 * Shows and announces `words` under `title`, with `buttons`.
 * @param {string} title
 * @param {string} words
 * @param {HTMLElement[]} buttons
 */
export const offerNotice = (title, words, ...buttons) => {
  const box = el('div', 'banner node', el('strong', 'banner-title', title), el('p', 'help', words), el('div', 'actions', ...buttons));
  box.dataset.tone = 'info';
  putNotice(box);
  announce(`${title} ${words}`);
};
