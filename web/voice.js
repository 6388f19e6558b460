// What is said of a change to whoever does not see it: a new notice at once; a new error when its
// field is left, never while it is typed in; a new result then too, or after a rest that who looks
// for every key does not reach.
import { announce } from './announce.js';
import { say } from './say.js';
/** @import {PageRecord} from './types.js' */

const REST = 5000; // milliseconds without a key, in a field that is still typed in
const SOON = 300; // after anything else: what one press brings is said together

/** @param {PageRecord} record */
const sentence = ({ node }) => [`${node.label}${node.label.endsWith('?') ? ' ' : '\u00a0: '}${node.value}`, node.note].filter(Boolean).join('. ');

/**
 * What is heard of a node that has an error: its name, then the error.
 * @param {PageRecord} record
 */
const complaint = ({ node }) => `${node.label}. ${say('errorPrefix')}${node.error}`;

/**
 * The results that stay in view: those of the panel. Elsewhere they only repeat.
 * @param {PageRecord} record
 */
const isResult = (record) => record.kind === 'status' && record.parent !== null && record.parent.kind === 'panel';

/**
 * A banner's words and which notice it is: a second one with the same words is said again.
 * @param {PageRecord} record
 */
const notice = ({ node }) => JSON.stringify([node.label, node.help, node.value]);

/**
 * Makes the function to call after every update of the controls in `host`, with {order, first}.
 * @param {HTMLElement} host
 * @returns {(update: {order: readonly PageRecord[], first: boolean}) => void}
 */
export const makeVoice = (host) => {
  /** @type {WeakMap<PageRecord, string>} */
  const errors = new WeakMap();  // the error that was said, or there when it came
  /** @type {WeakMap<PageRecord, string>} */
  const notices = new WeakMap(); // the notice that was said
  /** @type {Map<string, string>} */
  const results = new Map();     // id -> the result that was said
  /** @type {readonly PageRecord[]} */
  let order = [];
  /** @type {EventTarget | null} */
  let typedIn = null; // the control that has been typed in since it has the focus
  let timer = 0;
  let resting = false; // `timer` waits for a rest

  const newErrors = () => order.filter((record) =>
    record.node.error !== errors.get(record) && (!typedIn || record.control !== typedIn));
  const newResults = () => order.filter((record) => isResult(record) && results.get(record.node.id) !== sentence(record));

  const speak = () => {
    timer = 0;
    for (const record of newErrors()) {
      errors.set(record, record.node.error);
      if (record.node.error) announce(complaint(record), true);
    }
    for (const record of newResults()) {
      results.set(record.node.id, sentence(record));
      announce(sentence(record));
    }
  };

  const speakLater = () => {
    if (timer && !resting && typedIn) return; // what the last field has brought waits for no key in the next
    clearTimeout(timer);
    timer = 0;
    if (!newErrors().length && !newResults().length) return;
    resting = Boolean(typedIn);
    timer = setTimeout(speak, resting ? REST : SOON);
  };

  host.addEventListener('input', ({ target }) => {
    const control = /** @type {Element} */ (target);
    if (control === document.activeElement && !control.matches('[type="checkbox"], [type="radio"]')) typedIn = target;
  }, true);
  host.addEventListener('focusout', () => {
    typedIn = null;
    speakLater();
  });

  return ({ order: now, first }) => {
    order = now;
    for (const record of order) {
      if (!errors.has(record)) errors.set(record, record.node.error); // a step is shown with its errors in their places
      if (first && isResult(record)) results.set(record.node.id, sentence(record));
      if (record.kind !== 'banner' || notices.get(record) === notice(record)) continue;
      notices.set(record, notice(record));
      if (!first) announce([record.node.label, record.node.help].filter(Boolean).join(' '), record.node.tone === 'error');
    }
    speakLater();
  };
};
