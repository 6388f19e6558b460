// Builders of what asks: every control has a label, its help, error and note tied to it, and the
// attributes that keyboards of phones, autofill and screen readers need.
import { el, setAttr, setText } from './elements.js';
import { say } from './say.js';
import { settleSuggestions } from './suggestions.js';
/** @import {NodeFields} from './node.js' */
/** @import {Kind, PageRecord} from './types.js' */

const IS_DAY = /^\d{4,}-\d\d-\d\d$/;
/** @type {Partial<Record<NodeFields['input'], string>>} */
const INPUT_MODES = { digits: 'numeric', email: 'email', telephone: 'tel' };

/**
 * The paragraphs that tell of a control: its help, its error, a note.
 * @param {PageRecord} record
 */
const addWords = (record) => {
  record.label = el('span');
  record.help = Object.assign(el('p', 'help'), { id: `${record.domId}-help` });
  record.error = Object.assign(el('div', 'error'), { id: `${record.domId}-error` });
  record.note = Object.assign(el('p', 'note'), { id: `${record.domId}-note` });
};

/**
 * The label and the paragraphs around a control; `choice` puts the control before its label.
 * @param {PageRecord} record
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} control
 */
const surround = (record, control, choice = false) => {
  record.control = /** @type {HTMLInputElement} */ (control);
  control.id = record.domId;
  control.name = record.domId;
  addWords(record);
  record.title = Object.assign(el('label', 'label', record.label), { htmlFor: control.id });
  record.el = choice
    ? el('div', 'choice', control, record.title, record.help, record.error, record.note)
    : el('div', 'field', record.title, record.help, control, record.error, record.note);
};

/**
 * @param {PageRecord} record
 * @param {NodeFields} node
 * @param {HTMLElement} control
 */
const patchSurround = (record, node, control = record.control) => {
  setText(record.label, node.label);
  setText(record.help, node.help);
  setText(record.error, node.error && say('errorPrefix') + node.error);
  setText(record.note, node.note);
  const parts = /** @type {const} */ (['help', 'error', 'note']);
  setAttr(control, 'aria-describedby', parts.filter((part) => node[part]).map((part) => record[part].id).join(' '));
  setAttr(control, 'aria-invalid', Boolean(node.error));
  record.el.classList.toggle('invalid', Boolean(node.error));
};

/**
 * Writes the view's value into a text control, unless it is being edited.
 * @param {PageRecord} record
 */
const syncText = (record, force = false) => {
  const { control, node } = record;
  const editing = document.activeElement === control;
  const value = record.kind === 'date' && !IS_DAY.test(node.value) ? '' : node.value;
  const { badInput } = control.validity; // half a date stands there, though its value is empty
  if (force ? badInput || control.value !== value : control.value !== value && !editing && !badInput) control.value = value;
  record.shown = control.value; // what differs later was written by another hand: see app.js
};

/**
 * @param {(node: NodeFields) => HTMLInputElement | HTMLTextAreaElement} make
 * @returns {Kind}
 */
const textControl = (make) => ({
  build(record, node) {
    surround(record, make(node));
    record.editable = true;
    record.sync = (force) => syncText(record, force);
  },
  patch(record, node) {
    patchSurround(record, node);
    setAttr(record.control, 'autocomplete', node.autocomplete || 'off');
    record.control.readOnly = node.read_only;
    record.sync();
  },
});

/** @param {string} type */
const input = (type) => Object.assign(el('input', 'control'), { type });

const textField = textControl((node) => {
  const control = input('text');
  const kind = node.input;
  setAttr(control, 'inputmode', INPUT_MODES[kind]);
  control.spellcheck = kind === 'prose';
  if (kind !== 'prose') setAttr(control, 'autocapitalize', kind === 'name' ? 'words' : 'none');
  control.enterKeyHint = 'next';
  return control;
});

const textArea = textControl((node) => {
  const control = el('textarea', 'control');
  control.rows = node.read_only ? 10 : 4;
  return control;
});

const amount = textControl(() => {
  const control = input('text');
  control.inputMode = 'decimal';
  control.spellcheck = false;
  control.enterKeyHint = 'next';
  return control;
});

const date = textControl(() => input('date'));

/** @type {Kind} */
const select = {
  build(record) {
    surround(record, el('select', 'control'));
    record.sync = () => {
      const { value } = record.node;
      if (record.control.value !== value) record.control.value = value;
    };
  },
  patch(record, node) {
    patchSurround(record, node);
    const options = JSON.stringify(node.options);
    if (options !== record.options) {
      record.options = options;
      record.control.replaceChildren(...node.options.map(({ label, value }) =>
        Object.assign(el('option', '', label), { value })));
    }
    record.sync();
  },
};

/** @type {Kind} */
const radios = {
  build(record) {
    addWords(record);
    record.label.className = 'legend-label';
    record.title = el('legend', 'label', record.label);
    record.body = el('div', 'body');
    record.el = el('fieldset', 'radios', record.title, record.help, record.body, record.error, record.note);
    record.el.setAttribute('role', 'radiogroup');
  },
  patch(record, node) {
    patchSurround(record, node, record.el);
    record.el.classList.toggle('columns', node.multiple_columns);
  },
};

/**
 * A radio button or a checkbox: its value is "1" when it is on.
 * @param {'radio' | 'checkbox'} type
 * @returns {Kind}
 */
const choice = (type) => ({
  build(record) {
    surround(record, input(type), true);
    record.control.className = 'tick';
    if (type === 'radio') {
      if (record.parent) record.control.name = record.parent.domId;
      record.control.value = record.node.option;
    }
    record.sync = () => {
      const on = record.node.value === '1';
      if (record.control.checked !== on) record.control.checked = on;
    };
  },
  patch(record, node) {
    patchSurround(record, node);
    record.sync();
  },
});

/** @type {Kind} */
const combobox = {
  build(record) {
    surround(record, input('text'));
    record.editable = true;
    record.sync = (force) => syncText(record, force);
    record.control.setAttribute('role', 'combobox');
    record.control.setAttribute('aria-autocomplete', 'list');
    record.control.enterKeyHint = 'next';
    record.control.spellcheck = false;
    record.body = Object.assign(el('ul', 'suggestions'), { id: `${record.domId}-list` });
    record.body.setAttribute('role', 'listbox');
    record.control.setAttribute('aria-controls', record.body.id);
    record.control.after(record.body);
  },
  patch(record, node) {
    patchSurround(record, node);
    // Not "off": Chromium would take «Commune» for a city of its own address book all the same, lay
    // its pop-up over the list and take the arrow keys. A value that it does not know keeps it away.
    setAttr(record.control, 'autocomplete', node.autocomplete || 'none');
    setAttr(record.body, 'aria-label', say('suggestionsName', { label: node.label }));
    record.sync();
  },
  /** After the children: opens or closes the list. */
  settle: settleSuggestions,
};

/** @type {Kind} */
const suggestion = {
  build(record) {
    record.label = el('span');
    record.note = el('span', 'suggestion-note');
    record.el = el('li', 'suggestion', record.label, record.note);
    record.el.id = record.domId;
    record.el.setAttribute('role', 'option');
    record.el.setAttribute('aria-selected', 'false');
  },
  patch(record, node) {
    setText(record.label, node.label);
    setText(record.note, node.note);
  },
};

export const fields = {
  text_field: textField,
  text_area: textArea,
  amount,
  date,
  select,
  radios,
  radio: choice('radio'),
  checkbox: choice('checkbox'),
  combobox,
  suggestion,
};
