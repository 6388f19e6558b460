// What a control contains, and the answer that it gives.
import { UNREADABLE_DAY } from './node.js';
/** @import {PageRecord} from './types.js' */

/** @param {PageRecord} record */
export const valueOf = ({ control }) => {
  if (control.type === 'checkbox') return control.checked ? '1' : '';
  // With an incomplete or impossible date the control has no value, but says that it is not empty.
  if (control.type === 'date' && control.validity.badInput) return UNREADABLE_DAY;
  return control.value;
};

/** @param {PageRecord} record */
const contentOf = ({ control }) => (/^(checkbox|radio)$/.test(control.type) ? String(control.checked) : control.value);

/**
 * Takes the content of the control for known: it was written by the page, or is sent to the core.
 * @param {PageRecord} record
 */
export const markKnown = (record) => { record.lastValue = contentOf(record); };

/**
 * Whether the content was changed without an event, as by a password manager or a script.
 * @param {PageRecord} record
 */
export const changedSilently = (record) =>
  record.lastValue !== undefined && !record.node.read_only && contentOf(record) !== record.lastValue;

/**
 * Sends the answer to `set(id, value)`. A radio button that is not chosen gives none.
 * @param {PageRecord} record
 * @param {(id: string, value: string) => void} set
 */
export const sendAnswer = (record, set) => {
  markKnown(record);
  if (record.kind !== 'radio' || !record.parent) set(record.node.id, valueOf(record));
  else if (record.control.checked) set(record.parent.node.id, record.node.option);
};
