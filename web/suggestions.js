// The list of a combobox, by the ARIA pattern: focus stays in the text field, arrows walk the
// suggestions, Enter takes one, Escape closes the list until the text changes.
import { announce } from './announce.js';
import { setAttr } from './elements.js';
import { say } from './say.js';
/** @import {PageRecord} from './types.js' */

/** @param {PageRecord} record */
const choices = (record) => [...record.children.values()].filter((child) => child.kind === 'suggestion');

/**
 * @param {PageRecord} record
 * @param {number} index
 */
const highlight = (record, index) => {
  record.active = index;
  choices(record).forEach((choice, i) => {
    setAttr(choice.el, 'aria-selected', i === index ? 'true' : 'false');
    if (i !== index) return;
    choice.el.scrollIntoView({ block: 'nearest' });
  });
  setAttr(record.control, 'aria-activedescendant', index >= 0 && choices(record)[index].el.id);
};

/** @param {PageRecord} record */
const show = (record) => {
  const open = record.open && document.activeElement === record.control && choices(record).length > 0;
  setAttr(record.control, 'aria-expanded', open ? 'true' : 'false');
  record.body.hidden = !open;
};

/**
 * After an update: a new list starts with nothing highlighted and says how long it is.
 * @param {PageRecord} record
 */
export const settleSuggestions = (record) => {
  const ids = choices(record).map((choice) => choice.domId).join(' ');
  if (ids !== record.listed) {
    record.listed = ids;
    highlight(record, -1);
    const count = choices(record).length;
    if (count && document.activeElement === record.control) {
      const found = count === 1 ? say('suggestionOne') : say('suggestionCount', { count });
      announce([record.node.note, found].filter(Boolean).join(' ')); // the note says how many more there are
    }
  }
  show(record);
};

/** @param {PageRecord} record */
export const openSuggestions = (record) => {
  record.open = true;
  show(record);
};

/** @param {PageRecord} record */
export const closeSuggestions = (record) => {
  record.open = false;
  highlight(record, -1);
  show(record);
};

/**
 * Handles a key on the text field of `record`; Enter calls `take(suggestion)`, Escape gives 'closed'.
 * @param {PageRecord} record
 * @param {KeyboardEvent} event
 * @param {(suggestion: PageRecord) => void} take
 */
export const suggestionKey = (record, event, take) => {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const list = choices(record);
  /** @type {Record<string, number>} */
  const moves = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in moves && list.length) {
    openSuggestions(record);
    const from = record.active < 0 && event.key === 'ArrowUp' ? 0 : record.active;
    highlight(record, (from + moves[event.key] + list.length) % list.length);
    event.preventDefault();
  } else if (event.key === 'Enter' && !record.body.hidden) {
    const taken = list[record.active] || (list.length === 1 ? list[0] : null);
    if (taken) take(taken);
    event.preventDefault();
  } else if (event.key === 'Escape' && !record.body.hidden) {
    closeSuggestions(record);
    event.preventDefault();
    return 'closed';
  }
  return undefined;
};
