// Pasting and copying. Pasted cells of a table stay separate, and the core reads them as expenses. Numbers
// are copied in the form that other programs read.
import { announce } from './announce.js';
import { say } from './say.js';
/** @import {Mirror, PageRecord} from './types.js' */

const LINE_END = /[\r\n]+/g;
const SEVERAL_CELLS = /[\t\r\n]/;

/**
 * A number without the spaces that group its digits: «214202186», «12500,50».
 * @param {string} text
 */
const withoutGroupSpaces = (text) => text.replace(/(\d)[ \u00a0\u2009\u202f](?=\d)/g, '$1');

/**
 * Whether the session could read the text of a field as a number, and so formatted it.
 * @param {string} text
 */
const isNumber = (text) => /^\d[\d\u00a0\u202f]*(,\d\d)?$/.test(text);

const ONE_NUMBER = /^-?(\d+|\d{1,3}([ \u00a0\u202f]\d{3})+([ \u00a0\u202f]\d{5})?)(,\d\d)?([ \u00a0]€)?$/;
const TELEPHONE = /^0\d([ \u00a0\u202f]\d\d){4}$/;

/**
 * Whether a text is one number: «214 202 186», «12 500,00 €», «80 000 €» or «04 77 43 71 78». In the text of
 * a selection, Firefox has an ordinary space for U+00A0.
 * @param {string} text
 */
const isOneNumber = (text) => ONE_NUMBER.test(text) || TELEPHONE.test(text);

/**
 * The selected words of the painted face, each text on a line of its own: Chrome joins texts that are placed
 * by themselves. Empty elsewhere.
 * @param {Selection} selection
 */
const paintedLines = (selection) => [...document.querySelectorAll('main .words')]
  .filter((words) => selection.containsNode(words, true)).map((words) => {
    const selected = selection.getRangeAt(0);
    const part = document.createRange();
    part.selectNodeContents(words);
    if (words.contains(selected.startContainer)) part.setStart(selected.startContainer, selected.startOffset);
    if (words.contains(selected.endContainer)) part.setEnd(selected.endContainer, selected.endOffset);
    return String(part);
  }).filter(Boolean).join('\n');

/**
 * A selection in which every line that is one number is written without spaces between its digits.
 * @param {string} selected
 */
const withPlainNumbers = (selected) => selected.trim().split('\n')
  .map((line) => (isOneNumber(line.trim()) ? withoutGroupSpaces(line.trim()) : line)).join('\n');

/**
 * Whether a field is in a table of the page, as those of the expenses are.
 * @param {PageRecord} record
 */
const isInTable = ({ parent }) => {
  let above = parent;
  while (above && above.kind !== 'table') above = above.parent;
  return above !== null;
};

/** @param {PageRecord} record */
const isNumberField = ({ kind, node }) => kind === 'amount' || node.input === 'digits';

/**
 * Inserts `text` at the caret as typing does, so that Ctrl+Z removes it.
 * @param {string} text
 */
const insert = (text) => document.execCommand('insertText', false, text);

/**
 * Handles pasting and copying in the controls of `mirror` inside `host`, and copying elsewhere.
 * `pasteTable` shows a text that was pasted into the field `id` as a table of expenses; it returns false
 * when the text is none.
 * @param {HTMLElement} host
 * @param {Mirror} mirror
 * @param {(id: string, text: string) => boolean} pasteTable
 */
export const listenToClipboard = (host, mirror, pasteTable) => {
  /** @param {Event} event */
  const fieldOf = (event) => {
    const record = mirror.owner(event.target);
    return record && record.editable && event.target === record.control ? record : null;
  };

  /**
   * Several cells in the table of the expenses are new expenses. Elsewhere a field of one line turns the
   * end of a line into a space: «125» above «300» would become 125 300. A tab separates the cells instead.
   * @param {Event} event
   * @param {DataTransfer | null} data
   */
  const pasteCells = (event, data) => {
    const field = fieldOf(event);
    const text = data ? data.getData('text/plain') : '';
    const cells = text.trim();
    if (!field || !SEVERAL_CELLS.test(cells)) return;
    if (isInTable(field) && pasteTable(field.node.id, text)) {
      event.preventDefault();
      return;
    }
    if (field.kind !== 'amount' || cells.search(LINE_END) < 0) return;
    event.preventDefault();
    field.control.focus({ preventScroll: true });
    insert(cells.replace(LINE_END, '\t'));
  };
  host.addEventListener('paste', (event) => pasteCells(event, event.clipboardData));
  host.addEventListener('drop', (event) => pasteCells(event, event.dataTransfer));

  /**
   * Copies what is selected in a number without the spaces that group its digits.
   * @param {ClipboardEvent} event
   */
  const copyNumber = (event) => {
    const field = fieldOf(event);
    if (!field || !event.clipboardData || !isNumberField(field) || !isNumber(field.node.value)) return;
    const { value, selectionStart, selectionEnd } = field.control;
    if (selectionStart === null || selectionEnd === null || selectionStart === selectionEnd) return;
    event.clipboardData.setData('text/plain', withoutGroupSpaces(value.slice(selectionStart, selectionEnd)));
    event.preventDefault();
    if (event.type === 'cut') document.execCommand('delete');
  };
  host.addEventListener('copy', copyNumber);
  host.addEventListener('cut', copyNumber);

  document.addEventListener('copy', (event) => {
    const selection = /** @type {Selection} */ (getSelection());
    const selected = String(selection).trim();
    const copied = withPlainNumbers(paintedLines(selection) || selected);
    const inField = event.target instanceof Element && event.target.matches('input, textarea');
    if (event.defaultPrevented || !event.clipboardData || inField || copied === selected) return;
    event.clipboardData.setData('text/plain', copied);
    event.preventDefault();
  });
};

/**
 * What a button copies of a node: an amount or an identifier as other forms take it, «5352,00».
 * @param {PageRecord} record
 */
export const copiedText = ({ kind, node, control }) => {
  const text = control ? control.value : node.label;
  if (node.input === 'digits' || node.input === 'telephone') return text.replace(/\s/g, '');
  return kind === 'amount' || isOneNumber(text) ? withoutGroupSpaces(text).replace(/\s€$/, '') : text;
};

/**
 * Copies `text` and announces it. Where copying is refused, copies what `source` shows, which is selected.
 * @param {string} text
 * @param {HTMLElement} source
 */
export const copyText = async (text, source) => {
  try {
    await navigator.clipboard.writeText(text);
    announce(say('copied'));
  } catch { // a frame without the permission, or an old browser
    if (source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement) {
      source.focus({ preventScroll: true });
      source.select();
    } else {
      /** @type {Selection} */ (getSelection()).selectAllChildren(source);
    }
    announce(say(document.execCommand('copy') ? 'copied' : 'notCopied'));
  }
};
