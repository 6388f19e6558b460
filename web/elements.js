// Helpers for the page's elements. They write only what has changed, so that an update without a change
// does not disturb the focus, the caret, screen readers or translators.
/** @import {Tone} from './node.js' */

/**
 * The element of index.html with this id.
 * @param {string} id
 */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * A new element with a class and children.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} [className]
 * @param {(Element | string)[]} children
 */
export const el = (tag, className = '', ...children) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
};

/** @type {WeakMap<Element, string>} */
const writtenTexts = new WeakMap(); // the last text written to each element

/**
 * Writes `text` to `element`, unless it was the last text written there. A translation of the same text
 * by the browser or an extension is therefore kept.
 * @param {Element} element
 * @param {string} text
 */
export const setText = (element, text) => {
  if ((writtenTexts.has(element) ? writtenTexts.get(element) : element.textContent) === text) return;
  writtenTexts.set(element, text);
  element.textContent = text;
};

/**
 * Sets attribute `name`, or removes it when `value` is empty or false.
 * @param {Element} element
 * @param {string} name
 * @param {string | boolean} [value]
 */
export const setAttr = (element, name, value) => {
  if (!value) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else {
    const text = String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
};

/**
 * Gives `element` a tone, for the style sheet. The normal tone needs no attribute.
 * @param {HTMLElement} element
 * @param {Tone} tone
 */
export const setTone = (element, tone) => setAttr(element, 'data-tone', tone !== 'normal' && tone);
