// The draft as text, for a frame that may forbid downloads: no event says whether the file was saved.
import { announce } from './announce.js';
import { button } from './buttons.js';
import { copyText } from './clipboard.js';
import { el } from './elements.js';
import { bringIntoView } from './frame.js';
import { putNotice } from './notice.js';
import { say } from './say.js';

/**
 * Makes the box that offers a draft as text. Returns {show({text, name, received}), clear()};
 * `received` is called when the user says that the file was saved.
 */
export const makeOffer = () => {
  /** @type {HTMLElement | null} */
  let box = null;
  const clear = () => {
    if (box) box.remove();
    box = null;
  };
  /** @param {{text: string, name: string, received: () => void}} draft */
  const show = ({ text, name, received }) => {
    clear();
    const area = Object.assign(el('textarea', 'control'), { id: 'draft-text', value: text, readOnly: true, rows: 6 });
    const label = Object.assign(el('label', '', say('offeredText')), { htmlFor: area.id });
    box = el('div', 'banner node', el('strong', 'banner-title', say('offeredTitle')), el('p', '', say('offered', { name })),
      el('div', 'actions',
        button('offeredReceived', () => { clear(); received(); }),
        button('offeredCopy', () => copyText(area.value, area))),
      label, area);
    box.dataset.tone = 'warning';
    putNotice(box);
    bringIntoView(box, 'center');
    announce(`${say('offeredTitle')} ${say('offered', { name })}`);
  };
  return { show, clear };
};

