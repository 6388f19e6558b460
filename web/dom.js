// Small helpers over the DOM: they write only what changed, so that focus, caret, screen readers and
// translators are never disturbed by an update that says the same thing.
'use strict';
globalThis.LoirePage = {};

// Chrome 85 and others of its time have all that the page needs but this.
if (!Element.prototype.replaceChildren) {
  Element.prototype.replaceChildren = function replaceChildren(...children) {
    this.textContent = '';
    this.append(...children);
  };
}

/** A new element with a class and children (elements or strings). */
LoirePage.el = (tag, className = '', ...children) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
};

/** Writes `text` where another was written: what a translator or an extension made of the same text stays. */
LoirePage.setText = (element, text = '') => {
  const { written } = LoirePage.setText;
  if ((written.has(element) ? written.get(element) : element.textContent) === text) return;
  written.set(element, text);
  element.textContent = text;
};
LoirePage.setText.written = new WeakMap(); // element -> the text that it was given

/** Sets attribute `name`, or removes it when `value` is empty, false or missing. */
LoirePage.setAttr = (element, name, value) => {
  if (value === undefined || value === null || value === false || value === '') {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else {
    const text = value === true ? 'true' : String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
};

/** The page's text `key` with its {names} filled. */
LoirePage.say = (key, names = {}) =>
  LoireTexts[key].replace(/\{(\w+)\}/g, (_, name) => String(names[name]));

/**
 * Says `message` to screen readers, once: politely, or before all else when it is `urgent` (an error).
 * What is said at one moment is said together: the next message does not silence the last.
 */
LoirePage.announce = (message, urgent = false) => {
  const region = document.getElementById(urgent ? 'alerts' : 'announcements');
  if (!region) return;
  const messages = LoirePage.announce.waiting.get(region);
  if (messages) {
    messages.push(message);
    return;
  }
  LoirePage.announce.waiting.set(region, [message]);
  queueMicrotask(() => {
    region.replaceChildren(...LoirePage.announce.waiting.get(region).map((text) => LoirePage.el('p', '', text)));
    LoirePage.announce.waiting.delete(region);
  });
};
LoirePage.announce.waiting = new Map(); // region -> messages of this moment

/** Addresses that a link may open; anything else (javascript:, data:…) is shown as plain text. */
LoirePage.isSafeAddress = (address) => /^(https:\/\/|mailto:|tel:)/i.test(address);
