// What comes in by the clipboard and what leaves by it: two cells of a table stay two, numbers go out
// as other programs read them.
import { announce } from './announce.js';
import { say } from './say.js';
/** @import {Mirror, PageRecord} from './types.js' */

const LINE_END = /[\r\n]+/g;

/**
 * A number as other programs take it: «214202186», «12500,50».
 * @param {string} text
 */
const ungrouped = (text) => text.replace(/(\d)[ \u00a0\u2009\u202f](?=\d)/g, '$1');

/**
 * What the session shows is a number: its text was read.
 * @param {string} text
 */
const isNumber = (text) => /^\d[\d\u00a0\u202f]*(,\d\d)?$/.test(text);

/**
 * «214 202 186», «12 500,00 €» or «80 000 €» and nothing else.
 * @param {string} text
 */
const isOneNumber = (text) => /^-?\d[\d\u00a0\u202f]*(,\d\d)?(\u00a0€)?$/.test(text);

/** @param {PageRecord} record */
const isNumberField = ({ kind, node }) => kind === 'amount' || node.input === 'digits';

/**
 * Puts `text` at the caret as typing does, so that Ctrl+Z takes it back.
 * @param {string} text
 */
const insert = (text) => document.execCommand('insertText', false, text);

/**
 * Listens to the clipboard on the controls of `mirror` inside `host`, and on the page's own words.
 * @param {HTMLElement} host
 * @param {Mirror} mirror
 */
export const listenToClipboard = (host, mirror) => {
  /** @param {Event} event */
  const fieldOf = (event) => {
    const record = mirror.owner(event.target);
    return record && record.editable && event.target === record.control ? record : null;
  };

  /**
   * A field of one line makes a space of what ends a line: «125» above «300» would be 125 300.
   * @param {Event} event
   * @param {DataTransfer | null} data
   */
  const takeCells = (event, data) => {
    const field = fieldOf(event);
    const cells = (data ? data.getData('text/plain') : '').trim();
    if (!field || field.kind !== 'amount' || cells.search(LINE_END) < 0) return;
    event.preventDefault();
    field.control.focus({ preventScroll: true });
    insert(cells.replace(LINE_END, '\t'));
  };
  host.addEventListener('paste', (event) => takeCells(event, event.clipboardData));
  host.addEventListener('drop', (event) => takeCells(event, event.dataTransfer));

  /** @param {ClipboardEvent} event */
  const giveNumber = (event) => {
    const field = fieldOf(event);
    if (!field || !event.clipboardData || !isNumberField(field) || !isNumber(field.node.value)) return;
    const { value, selectionStart, selectionEnd } = field.control;
    if (selectionStart === null || selectionEnd === null || selectionStart === selectionEnd) return;
    event.clipboardData.setData('text/plain', ungrouped(value.slice(selectionStart, selectionEnd)));
    event.preventDefault();
    if (event.type === 'cut') document.execCommand('delete');
  };
  host.addEventListener('copy', giveNumber);
  host.addEventListener('cut', giveNumber);

  document.addEventListener('copy', (event) => {
    const selected = String(getSelection()).trim();
    const inField = event.target instanceof Element && event.target.matches('input, textarea');
    if (event.defaultPrevented || !event.clipboardData || inField || !isOneNumber(selected)) return;
    event.clipboardData.setData('text/plain', ungrouped(selected));
    event.preventDefault();
  });
};

/**
 * Copies the text of a text control, and says so; where that is refused, selects it instead.
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 */
export const copyText = async (control) => {
  try {
    await navigator.clipboard.writeText(control.value);
    announce(say('copied'));
  } catch { // no permission in a frame, or an old browser
    control.focus({ preventScroll: true });
    control.select();
    announce(say(document.execCommand('copy') ? 'copied' : 'notCopied'));
  }
};
