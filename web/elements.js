// Small helpers over the page's elements: they write only what changed, so that focus, caret, screen
// readers and translators are never disturbed by an update that says the same thing.
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
const written = new WeakMap(); // the text that each element was given

/**
 * Writes `text` where another was written: what a translator or an extension made of the same text stays.
 * @param {Element} element
 * @param {string} text
 */
export const setText = (element, text) => {
  if ((written.has(element) ? written.get(element) : element.textContent) === text) return;
  written.set(element, text);
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
 * Tells the style sheet what `element` means: nothing when it is as usual.
 * @param {HTMLElement} element
 * @param {Tone} tone
 */
export const setTone = (element, tone) => setAttr(element, 'data-tone', tone !== 'normal' && tone);
