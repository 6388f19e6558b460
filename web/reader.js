// Settings of the reader's browser that a painting cannot follow: forced colours, a text size, a
// translation, a style sheet that covers the canvas. The HTML face follows them all. Changes are found
// by events only, without a timer.
import { byId, el } from './elements.js';
/** @import {TextKey} from './types.js' */

const root = document.documentElement;
const forcedColors = matchMedia('(forced-colors: active)');
const SMALLEST = 14; // pixels: the smallest text that is painted

/** A letter in that size. Its height shows another default or minimum size, or a zoom of the text. */
const typeProbe = el('span', 'type-probe', 'x');
typeProbe.setAttribute('aria-hidden', 'true');
document.body.append(typeProbe);
const hasOwnTextSize = () => Math.abs(typeProbe.getBoundingClientRect().height - SMALLEST) > .5;

// Translators change the attributes of the root, or wrap and change words. The page never changes these
// words itself.
const intro = /** @type {HTMLElement} */ (document.querySelector('.intro'));
const [language, initialText] = [root.lang, intro.textContent];
const translated = () => root.lang !== language || /\btranslated-/.test(root.className)
  || intro.textContent !== initialText || intro.querySelector('font') !== null;

/**
 * The text that says why the HTML face is needed, or ''. `requested` is the face that the address
 * requests, or null.
 * @param {string | null} requested
 * @returns {TextKey | ''}
 */
export const htmlReason = (requested) => {
  if (hasOwnTextSize()) return 'htmlForType';
  if (translated()) return 'htmlForTranslation';
  return forcedColors.matches && !requested ? 'htmlForColours' : '';
};

/**
 * Calls `onImposed(why)` when one of these settings changes while the page is open.
 * @param {string | null} requested
 * @param {(why: TextKey) => void} onImposed
 */
export const followReader = (requested, onImposed) => {
  let last = htmlReason(requested);
  const check = () => {
    const why = htmlReason(requested);
    if (why === last) return;
    last = why;
    if (why) onImposed(why);
  };
  forcedColors.addEventListener('change', check);
  if (window.ResizeObserver) new ResizeObserver(check).observe(typeProbe);
  const translation = new MutationObserver(check);
  translation.observe(root, { attributeFilter: ['lang', 'class'] });
  translation.observe(intro, { childList: true, characterData: true, subtree: true });
};

/**
 * The relative luminance of a computed colour, from 0 to 1 (WCAG); NaN when it is not written as rgb.
 * @param {string} colour
 */
const luminance = (colour) => {
  const [red, green, blue] = (colour.match(/^rgba?\(([\d., ]+)/) || ['', ''])[1].split(',').map((part) => {
    const share = parseFloat(part) / 255;
    return share <= .04045 ? share / 12.92 : ((share + .055) / 1.055) ** 2.4;
  });
  return .2126 * red + .7152 * green + .0722 * blue;
};

/** @param {Element} element */
const hasGround = (element) => {
  const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
  return opacity !== '0' && (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor) || backgroundImage !== 'none');
};

/**
 * Whether a style sheet covers or hides the canvas: it gives a ground to `page`, which is over the canvas and
 * must be transparent, or to what it contains.
 * @param {Element} page
 */
export const isCovered = (page) => {
  const { display, visibility, opacity } = getComputedStyle(byId('painting'));
  return display === 'none' || visibility !== 'visible' || opacity === '0' || hasGround(page)
    || ['div', 'section', 'aside', 'nav', 'fieldset', 'ul', 'li'].some((tag) => {
      const first = page.querySelector(tag);
      return first !== null && hasGround(first);
    });
};

/**
 * The theme whose lines and marks can be seen on the ground that a style sheet of the reader gives to `page`;
 * '' when it gives none.
 * @param {Element} page
 */
export const themeOfGround = (page) => {
  if (!hasGround(page)) return '';
  return luminance(getComputedStyle(page).backgroundColor) < .18 ? 'sombre' : 'clair';
};

/** @type {HTMLElement | null} */
let editedControl = null; // the control that was edited last

/**
 * Gives `control`, which is edited from now on, a background on which its text colour can be read, since a
 * style sheet of the browser may force that colour.
 * @param {HTMLElement | null} control
 */
export const keepReadable = (control) => {
  if (editedControl) editedControl.style.backgroundColor = '';
  editedControl = control;
  if (!control) return;
  const { color, backgroundColor } = getComputedStyle(control);
  const [ink, background] = [luminance(color), luminance(backgroundColor)];
  const contrast = (Math.max(ink, background) + .05) / (Math.min(ink, background) + .05);
  if (contrast < 4.5) control.style.backgroundColor = ink > .18 ? 'black' : 'white';
};
