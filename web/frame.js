// Inside a frame: tells the host page how tall the content is, asks it to bring something into view,
// and nothing else. `integration.js` is who listens there.
/** @import {Block} from './types.js' */

const framed = window.parent !== window;
let hosted = false; // integration.js has spoken: it scrolls when it is asked to
let told = 0;

/**
 * '*': a height is no secret, and the host's address is not known here.
 * @param {{type: string, [key: string]: string | number}} message
 */
const tell = (message) => window.parent.postMessage(message, '*');

const tellHeight = (again = false) => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === told && !again) return;
  told = height;
  tell({ type: 'loire-connect:hauteur', hauteur: height });
};

/** Begins to tell the height, now and whenever it changes. */
export const followHeight = () => {
  if (!framed) return;
  document.documentElement.classList.add('framed');
  if (window.ResizeObserver) new ResizeObserver(() => tellHeight()).observe(document.body);
  window.addEventListener('message', ({ source, data }) => {
    if (source !== window.parent || !data || data.type !== 'loire-connect:demande') return;
    hosted = true;
    tellHeight(true);
  });
};

const scrollsItself = () => document.documentElement.scrollHeight > innerHeight + 1;

/**
 * Scrolls to `element`, whose `block` is where it goes, unless it is in view. A frame as tall as its
 * content cannot know nor, in some engines, scroll: the host page does, and without integration.js
 * the browser what it can.
 * @param {Element} element
 * @param {Block} block
 */
export const bringIntoView = (element, block) => {
  const box = element.getBoundingClientRect();
  const margin = 80; // under the bar of small screens
  const { offsetTop = 0, height = innerHeight } = window.visualViewport || {}; // without the keyboard of a phone
  const inView = !framed && box.top >= offsetTop && box.bottom <= offsetTop + height - margin;
  if (!inView && (!hosted || scrollsItself())) element.scrollIntoView({ block });
  if (!hosted) return;
  tellHeight(); // the host makes room first
  const { top, bottom } = element.getBoundingClientRect();
  tell({ type: 'loire-connect:montrer', haut: top, bas: bottom, place: block });
};
