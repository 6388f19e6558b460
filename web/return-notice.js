// What is said when somebody comes back and this device has kept their answers.
import { announce } from './announce.js';
import { button } from './buttons.js';
import { el } from './elements.js';
import { clearNotice, putNotice } from './notice.js';
import { nameOf, whenOf } from './projects-menu.js';
import { say } from './say.js';
/** @import {KeptRecord} from './types.js' */

/**
 * Offers the kept answers of `record`. `erase` removes them from the device.
 * @param {KeptRecord} record
 * @param {{resume(): unknown, erase(): unknown}} actions
 */
export const offerKept = (record, { resume, erase }) => {
  const words = `${nameOf(record)}. ${whenOf(record)}`;
  const box = el('div', 'banner node', el('strong', 'banner-title', say('keptHere')), el('p', 'help', words),
    el('div', 'actions', button('resumeKept', () => { clearNotice(); resume(); }), button('eraseKept', () => { clearNotice(); erase(); })));
  box.dataset.tone = 'info';
  putNotice(box);
  announce(`${say('keptHere')} ${words}`);
};
