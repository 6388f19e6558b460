// Buttons of the page around the form. The core describes those of the form.
import { el } from './elements.js';
import { say } from './say.js';
/** @import {TextKey} from './types.js' */

/**
 * A button with the text `key`; `action` is called when it is pressed.
 * @param {TextKey} key
 * @param {() => void} action
 */
export const button = (key, action) => {
  const element = el('button', 'button', say(key));
  element.type = 'button';
  element.addEventListener('click', action);
  return element;
};
