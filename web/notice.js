// The place above the form where the page itself says something.
import { announce } from './announce.js';
import { byId, el } from './elements.js';
import { bringIntoView } from './frame.js';
import { say } from './say.js';
/** @import {TextKey} from './types.js' */

/**
 * Shows `box` there, in place of what stands there.
 * @param {Element} box
 */
export const putNotice = (box) => byId('notice').replaceChildren(box);

export const clearNotice = () => byId('notice').replaceChildren();

/**
 * Says the text `key`; `answer`: to what someone has just pressed, wherever that stands.
 * @param {TextKey} key
 */
export const notice = (key, answer = false) => {
  const box = el('p', 'banner node', say(key));
  box.dataset.tone = 'info';
  putNotice(box);
  announce(say(key));
  if (answer) bringIntoView(box, 'center');
};
