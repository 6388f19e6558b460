// In a frame of another page: sends the height of the content to the host page and asks it to bring
// something into view. `integration.js` listens there.
/** @import {Block} from './types.js' */

const framed = window.parent !== window;
let hosted = false; // whether the host page has sent a message: it then scrolls on request
let sentHeight = 0; // CSS pixels

/**
 * Sends `message` to the host page. Its address is not known here, and the messages are not secret.
 * @param {{type: string, [key: string]: string | number}} message
 */
const send = (message) => window.parent.postMessage(message, '*');

const sendHeight = (again = false) => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === sentHeight && !again) return;
  sentHeight = height;
  send({ type: 'loire-connect:hauteur', hauteur: height });
};

/**
 * Sends the height now and whenever it changes. `seen` is called with the top and the bottom of the part of
 * the frame that is in view, in CSS pixels, when the host page has scrolled.
 * @param {(top: number, bottom: number) => void} seen
 */
export const followHost = (seen) => {
  if (!framed) return;
  document.documentElement.classList.add('framed');
  if (window.ResizeObserver) new ResizeObserver(() => sendHeight()).observe(document.body);
  window.addEventListener('message', ({ source, data }) => {
    if (source !== window.parent || !data) return;
    if (data.type === 'loire-connect:demande') {
      hosted = true;
      sendHeight(true);
    } else if (data.type === 'loire-connect:vue' && Number.isFinite(data.haut) && Number.isFinite(data.bas)) {
      seen(data.haut, data.bas);
    }
  });
};

/**
 * Scrolls by `distance` CSS pixels: this window, or the host page of a frame as tall as its content.
 * @param {number} distance
 */
export const scrollPage = (distance) => {
  if (Math.abs(distance) < 1) return;
  if (!hosted || scrollsItself()) {
    scrollBy(0, distance);
    return;
  }
  sendHeight(); // the host must make room first
  send({ type: 'loire-connect:defiler', distance });
};

const scrollsItself = () => document.documentElement.scrollHeight > innerHeight + 1;

/**
 * Scrolls to `element` unless it is in view; `block` is where it goes. A frame as tall as its content
 * cannot know what is in view and, in some engines, cannot scroll, so the host page does it. Without
 * integration.js the browser does what it can.
 * @param {Element} element
 * @param {Block} block
 */
export const bringIntoView = (element, block) => {
  const box = element.getBoundingClientRect();
  const margin = 80; // CSS pixels that the bar of small screens may cover
  const { offsetTop = 0, height = innerHeight } = window.visualViewport || {}; // what the keyboard of a phone leaves
  const inView = !framed && box.top >= offsetTop && box.bottom <= offsetTop + height - margin;
  if (!inView && (!hosted || scrollsItself())) element.scrollIntoView({ block });
  if (!hosted) return;
  sendHeight(); // the host must make room first
  const { top, bottom } = element.getBoundingClientRect();
  send({ type: 'loire-connect:montrer', haut: top, bas: bottom + margin, place: block });
};
