// What is announced of a change to people who do not see it. A new notice is announced immediately. A
// new error is announced when its field is left, never while somebody types in it. A new result is
// announced then too, or after a pause that is longer than a slow typist needs between two keys.
import { announce } from './announce.js';
import { say } from './say.js';
/** @import {PageRecord} from './types.js' */

const TYPING_PAUSE = 5000; // milliseconds without a key, in a field that is being typed in
const DELAY = 300; // milliseconds after anything else: the changes of one press are announced together

/** @param {PageRecord} record */
const sentence = ({ node }) => [`${node.label}${node.label.endsWith('?') ? ' ' : '\u00a0: '}${node.value}`, node.note].filter(Boolean).join('. ');

/**
 * The announcement of an error: the name of the node, then the error.
 * @param {PageRecord} record
 */
const errorMessage = ({ node }) => `${node.label}. ${say('errorPrefix')}${node.error}`;

/**
 * Whether a record is a result of the panel, or what a pasted table is read as. Other results only repeat
 * those of the panel.
 * @param {PageRecord} record
 */
const isResult = (record) => record.kind === 'status'
  && ((record.parent !== null && record.parent.kind === 'panel') || record.node.id === 'tableur.lecture');

/**
 * The words of a banner and which notice it is, so that another notice with the same words is announced.
 * @param {PageRecord} record
 */
const notice = ({ node }) => JSON.stringify([node.label, node.help, node.value]);

/**
 * Makes the function to call after every update of the controls in `host`, with {order, first}: all
 * records, and whether it is the first update.
 * @param {HTMLElement} host
 * @returns {(update: {order: readonly PageRecord[], first: boolean}) => void}
 */
export const makeVoice = (host) => {
  /** @type {WeakMap<PageRecord, string>} */
  const errors = new WeakMap();  // the error that was announced, or was there from the start
  /** @type {WeakMap<PageRecord, string>} */
  const notices = new WeakMap(); // the notice that was announced
  /** @type {Map<string, string>} */
  const results = new Map();     // id -> the result that was announced
  /** @type {readonly PageRecord[]} */
  let order = [];
  /** @type {EventTarget | null} */
  let typedControl = null; // the control that was typed in since it got the focus
  let timer = 0;
  let waitsForPause = false; // `timer` waits for a pause in typing

  const newErrors = () => order.filter((record) =>
    record.node.error !== errors.get(record) && (!typedControl || record.control !== typedControl));
  const newResults = () => order.filter((record) => isResult(record) && results.get(record.node.id) !== sentence(record));

  const speak = () => {
    timer = 0;
    for (const record of newErrors()) {
      errors.set(record, record.node.error);
      if (record.node.error) announce(errorMessage(record), true);
    }
    for (const record of newResults()) {
      results.set(record.node.id, sentence(record));
      announce(sentence(record));
    }
  };

  const speakLater = () => {
    if (timer && !waitsForPause && typedControl) return; // changes of the last field do not wait for a pause in the next one
    clearTimeout(timer);
    timer = 0;
    if (!newErrors().length && !newResults().length) return;
    waitsForPause = Boolean(typedControl);
    timer = setTimeout(speak, waitsForPause ? TYPING_PAUSE : DELAY);
  };

  host.addEventListener('input', ({ target }) => {
    const control = /** @type {Element} */ (target);
    if (control === document.activeElement && !control.matches('[type="checkbox"], [type="radio"]')) typedControl = target;
  }, true);
  host.addEventListener('focusout', () => {
    typedControl = null;
    speakLater();
  });

  return ({ order: now, first }) => {
    order = now;
    for (const record of order) {
      if (!errors.has(record)) errors.set(record, record.node.error); // the errors of a step that has just been shown are not new
      if (first && isResult(record)) results.set(record.node.id, sentence(record));
      if (record.kind !== 'banner' || notices.get(record) === notice(record)) continue;
      notices.set(record, notice(record));
      if (!first) announce([record.node.label, record.node.help].filter(Boolean).join(' '), record.node.tone === 'error');
    }
    speakLater();
  };
};
