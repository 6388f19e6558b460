// Builders of fields. Every control has a label, refers to its help, error and note, and has the
// attributes that phone keyboards, autofill and screen readers need.
import { markKnown } from './answers.js';
import { el, setAttr, setText } from './elements.js';
import { say } from './say.js';
import { settleSuggestions } from './suggestions.js';
/** @import {NodeFields} from './node.js' */
/** @import {Kind, PageRecord} from './types.js' */

const IS_DAY = /^\d{4,}-\d\d-\d\d$/;
/** @type {Partial<Record<NodeFields['input'], string>>} */
const INPUT_MODES = { digits: 'numeric', email: 'email', telephone: 'tel' };

/**
 * Makes the label, the help, the error and the note of a control.
 * @param {PageRecord} record
 */
const addTexts = (record) => {
  record.label = el('span');
  record.help = Object.assign(el('p', 'help'), { id: `${record.domId}-help` });
  record.error = Object.assign(el('div', 'error'), { id: `${record.domId}-error` });
  record.note = Object.assign(el('p', 'note'), { id: `${record.domId}-note` });
};

/**
 * Puts a control with its label, help, error and note into a new element. With `choice` the control
 * comes before its label.
 * @param {PageRecord} record
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} control
 */
const wrapControl = (record, control, choice = false) => {
  record.control = /** @type {HTMLInputElement} */ (control);
  control.id = record.domId;
  control.name = record.domId;
  addTexts(record);
  record.title = Object.assign(el('label', 'label', record.label), { htmlFor: control.id });
  record.el = choice
    ? el('div', 'choice', control, record.title, record.help, record.error, record.note)
    : el('div', 'field', record.title, record.help, control, record.error, record.note);
};

/**
 * Writes the error of a field after a prefix, which the painter shows as a mark.
 * @param {PageRecord} record
 * @param {string} words
 */
const setError = (record, words) => {
  if (!words) {
    record.error.replaceChildren();
    delete record.errorWords;
    return;
  }
  if (!record.errorWords) {
    record.errorWords = el('span');
    record.error.append(el('span', 'error-prefix', say('errorPrefix')), record.errorWords);
  }
  setText(record.errorWords, words);
};

/**
 * Updates the label, help, error and note, and the attributes of `control` that refer to them.
 * @param {PageRecord} record
 * @param {NodeFields} node
 * @param {HTMLElement} control
 */
const patchTexts = (record, node, control = record.control) => {
  setText(record.label, node.label);
  setText(record.help, node.help);
  setError(record, node.error);
  setText(record.note, node.note);
  const parts = /** @type {const} */ (['help', 'error', 'note']);
  setAttr(control, 'aria-describedby', parts.filter((part) => node[part]).map((part) => record[part].id).join(' '));
  setAttr(control, 'aria-invalid', Boolean(node.error));
  record.el.classList.toggle('invalid', Boolean(node.error));
};

/**
 * Writes the node's value into a text control, unless it is being edited; with `force`, even then.
 * @param {PageRecord} record
 */
const syncText = (record, force = false) => {
  const { control, node } = record;
  const editing = document.activeElement === control;
  const value = record.kind === 'date' && !IS_DAY.test(node.value) ? '' : node.value;
  const { badInput } = control.validity; // it holds an incomplete date, though its value is empty
  if (force ? badInput || control.value !== value : control.value !== value && !editing && !badInput) control.value = value;
  markKnown(record);
};

/**
 * A kind of text control, whose control `make` creates.
 * @param {(node: NodeFields) => HTMLInputElement | HTMLTextAreaElement} make
 * @returns {Kind}
 */
const textControl = (make) => ({
  build(record, node) {
    wrapControl(record, make(node));
    record.editable = true;
    record.sync = (force) => syncText(record, force);
  },
  patch(record, node) {
    patchTexts(record, node);
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
    wrapControl(record, el('select', 'control'));
    record.sync = () => {
      const { value } = record.node;
      if (record.control.value !== value) record.control.value = value;
      markKnown(record);
    };
  },
  patch(record, node) {
    patchTexts(record, node);
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
    addTexts(record);
    record.label.className = 'legend-label';
    record.title = el('legend', 'label', record.label);
    record.body = el('div', 'body');
    record.el = el('fieldset', 'radios', record.title, record.help, record.body, record.error, record.note);
    record.el.setAttribute('role', 'radiogroup');
  },
  patch(record, node) {
    patchTexts(record, node, record.el);
    record.el.classList.toggle('columns', node.multiple_columns);
  },
};

/**
 * A radio button or a checkbox. Its value is "1" when it is checked.
 * @param {'radio' | 'checkbox'} type
 * @returns {Kind}
 */
const choice = (type) => ({
  build(record) {
    wrapControl(record, input(type), true);
    record.control.className = 'tick';
    if (type === 'radio') {
      if (record.parent) record.control.name = record.parent.domId;
      record.control.value = record.node.option;
    }
    record.sync = () => {
      const isChecked = record.node.value === '1';
      if (record.control.checked !== isChecked) record.control.checked = isChecked;
      markKnown(record);
    };
  },
  patch(record, node) {
    patchTexts(record, node);
    record.sync();
  },
});

/** @type {Kind} */
const combobox = {
  build(record) {
    wrapControl(record, input('text'));
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
    patchTexts(record, node);
    // With "off" Chromium would still take «Commune» for a city of its address book, open a pop-up over
    // the list and use the arrow keys. An unknown value prevents that.
    setAttr(record.control, 'autocomplete', node.autocomplete || 'none');
    setAttr(record.body, 'aria-label', say('suggestionsName', { label: node.label }));
    record.sync();
  },
  /** Called after the children are updated: opens or closes the list. */
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
