// The two live regions of the page: the one place from which screen readers are told of a change.
import { byId, el } from './elements.js';

/** @type {Map<Element, string[]>} */
const waiting = new Map(); // what each region says at this moment

/**
 * Says `message` to screen readers, once: politely, or before all else when it is `urgent` (an error).
 * What is said at one moment is said together: the next message does not silence the last.
 * @param {string} message
 */
export const announce = (message, urgent = false) => {
  const region = byId(urgent ? 'alerts' : 'announcements');
  const messages = waiting.get(region);
  if (messages) {
    messages.push(message);
    return;
  }
  const spoken = [message];
  waiting.set(region, spoken);
  queueMicrotask(() => {
    region.replaceChildren(...spoken.map((text) => el('p', '', text)));
    waiting.delete(region);
  });
};
