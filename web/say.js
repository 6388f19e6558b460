// The French texts of the page, with their values.
import { texts } from './texts.js';
/** @import {Names, TextKey} from './types.js' */

/**
 * The text `key` with its {names} filled.
 * @type {(key: TextKey, names?: Names) => string}
 */
export const say = (key, names = {}) => texts[key].replace(/\{(\w+)\}/g, (_, /** @type {string} */ name) => String(names[name]));
