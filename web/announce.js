// The two live regions of the page. All announcements to screen readers go through them.
import { byId, el } from './elements.js';

/** @type {Map<Element, string[]>} */
const pending = new Map(); // the messages of each region that are not written yet

/**
 * Announces `message` to screen readers once: politely, or immediately when it is `urgent` (an error).
 * Messages of the same moment are written together, so that a message does not replace another.
 * @param {string} message
 */
export const announce = (message, urgent = false) => {
  const region = byId(urgent ? 'alerts' : 'announcements');
  const messages = pending.get(region);
  if (messages) {
    messages.push(message);
    return;
  }
  const batch = [message];
  pending.set(region, batch);
  queueMicrotask(() => {
    region.replaceChildren(...batch.map((text) => el('p', '', text)));
    pending.delete(region);
  });
};
