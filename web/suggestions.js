// The list of a combobox, by the ARIA pattern: the focus stays in the text field, the arrow keys move
// through the suggestions, Enter chooses one, and Escape closes the list until the text changes.
import { announce } from './announce.js';
import { setAttr } from './elements.js';
import { say } from './say.js';
/** @import {PageRecord} from './types.js' */

/** @param {PageRecord} record */
const choices = (record) => [...record.children.values()].filter((child) => child.kind === 'suggestion');

/**
 * Highlights the suggestion at `index`; -1 highlights none.
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

/**
 * Shows the list when it is open and its text field has the focus, and hides it otherwise.
 * @param {PageRecord} record
 */
const show = (record) => {
  const open = record.open && document.activeElement === record.control && choices(record).length > 0;
  setAttr(record.control, 'aria-expanded', open ? 'true' : 'false');
  record.body.hidden = !open;
};

/**
 * Completes an update: a new list has nothing highlighted, and its length is announced.
 * @param {PageRecord} record
 */
export const settleSuggestions = (record) => {
  const ids = choices(record).map((choice) => choice.domId).join(' ');
  if (ids !== record.suggestionIds) {
    record.suggestionIds = ids;
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
 * Handles a key in the text field of `record`. Enter calls `choose(suggestion)`. Returns 'closed' when
 * Escape has closed the list.
 * @param {PageRecord} record
 * @param {KeyboardEvent} event
 * @param {(suggestion: PageRecord) => void} choose
 */
export const suggestionKey = (record, event, choose) => {
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
    const chosen = list[record.active] || (list.length === 1 ? list[0] : null);
    if (chosen) choose(chosen);
    event.preventDefault();
  } else if (event.key === 'Escape' && !record.body.hidden) {
    closeSuggestions(record);
    event.preventDefault();
    return 'closed';
  }
  return undefined;
};
