// Buttons of the page itself; those of the form are the core's.
import { el } from './elements.js';
import { say } from './say.js';
/** @import {TextKey} from './types.js' */

/**
 * @param {TextKey} key
 * @param {() => void} action
 */
export const button = (key, action) => {
  const element = el('button', 'button', say(key));
  element.type = 'button';
  element.addEventListener('click', action);
  return element;
};
