// What is said when somebody comes back and this device has kept their answers.
import { announce } from './announce.js';
import { button } from './buttons.js';
import { el } from './elements.js';
import { clearNotice, putNotice } from './notice.js';
import { nameOf, whenOf } from './projects-menu.js';
import { say } from './say.js';
/** @import {KeptRecord} from './types.js' */

/**
 * Shows and announces `words` under `title`, with `buttons`.
 * @param {string} title
 * @param {string} words
 * @param {HTMLElement[]} buttons
 */
const show = (title, words, ...buttons) => {
  const box = el('div', 'banner node', el('strong', 'banner-title', title), el('p', 'help', words), el('div', 'actions', ...buttons));
  box.dataset.tone = 'info';
  putNotice(box);
  announce(`${title} ${words}`);
};

/**
 * Offers the kept answers of `record`. `erase` removes them from the device, and returns how to put them back.
 * @param {KeptRecord} record
 * @param {{resume(): unknown, erase(): Promise<() => Promise<unknown>>}} actions
 */
export const offerKept = (record, { resume, erase }) => {
  show(say('keptHere'), `${nameOf(record)}. ${whenOf(record)}`, button('resumeKept', () => { clearNotice(); resume(); }), button('eraseKept', async () => {
    const putBack = await erase();
    show(say('projectDeleted', { name: nameOf(record) }), '', button('putBackProject', async () => {
      await putBack();
      offerKept(record, { resume, erase });
    }));
  }));
};
