// What the reader's own browser imposes and a painting cannot follow: the system's colours, a size of
// type, a translation, a style sheet that covers the canvas. The plain face follows them all. Events
// only: nothing runs at rest.
import { el } from './elements.js';
/** @import {TextKey} from './types.js' */

const root = document.documentElement;
const forcedColors = matchMedia('(forced-colors: active)');
const SMALLEST = 14; // pixels: the smallest type that is painted

/** A letter in that size: the browser's default or smallest size, a zoom of the text, show in its height. */
const typeProbe = el('span', 'type-probe', 'x');
typeProbe.setAttribute('aria-hidden', 'true');
document.body.append(typeProbe);
const ownType = () => Math.abs(typeProbe.getBoundingClientRect().height - SMALLEST) > .5;

// Translators say so on the root, or wrap and change words: these never change by themselves.
const words = /** @type {HTMLElement} */ (document.querySelector('.intro'));
const [language, written] = [root.lang, words.textContent];
const translated = () => root.lang !== language || /\btranslated-/.test(root.className)
  || words.textContent !== written || words.querySelector('font') !== null;

/**
 * The text that says why the plain face is needed, or ''; `asked`: the face that the address asks for.
 * @param {string | null} asked
 * @returns {TextKey | ''}
 */
export const imposed = (asked) => {
  if (ownType()) return 'htmlForType';
  if (translated()) return 'htmlForTranslation';
  return forcedColors.matches && !asked ? 'htmlForColours' : '';
};

/**
 * Calls `onImposed(why)` when one of these comes while the page is open.
 * @param {string | null} asked
 * @param {(why: TextKey) => void} onImposed
 */
export const followReader = (asked, onImposed) => {
  let last = imposed(asked);
  const look = () => {
    const why = imposed(asked);
    if (why === last) return;
    last = why;
    if (why) onImposed(why);
  };
  forcedColors.addEventListener('change', look);
  if (window.ResizeObserver) new ResizeObserver(look).observe(typeProbe);
  const translation = new MutationObserver(look);
  translation.observe(root, { attributeFilter: ['lang', 'class'] });
  translation.observe(words, { childList: true, characterData: true, subtree: true });
};

/**
 * Whether something gives a ground to `page`, which lies over the canvas and has none of its own.
 * @param {Element} page
 */
export const isCovered = (page) => {
  const { backgroundColor, backgroundImage } = getComputedStyle(page);
  return !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor) || backgroundImage !== 'none';
};

/**
 * How light a computed colour is, 0 to 1 (WCAG); NaN when it is not written as rgb.
 * @param {string} colour
 */
const luminance = (colour) => {
  const [red, green, blue] = (colour.match(/^rgba?\(([\d., ]+)/) || ['', ''])[1].split(',').map((part) => {
    const share = parseFloat(part) / 255;
    return share <= .04045 ? share / 12.92 : ((share + .055) / 1.055) ** 2.4;
  });
  return .2126 * red + .7152 * green + .0722 * blue;
};

/** @type {HTMLElement | null} */
let ground = null; // the control that has a ground of its own

/**
 * Gives `control`, edited from now on, a ground on which a colour that is forced on it can be read.
 * @param {HTMLElement | null} control
 */
export const keepReadable = (control) => {
  if (ground) ground.style.backgroundColor = '';
  ground = control;
  if (!control) return;
  const { color, backgroundColor } = getComputedStyle(control);
  const [ink, under] = [luminance(color), luminance(backgroundColor)];
  const contrast = (Math.max(ink, under) + .05) / (Math.min(ink, under) + .05);
  if (contrast < 4.5) control.style.backgroundColor = ink > .18 ? 'black' : 'white';
};
