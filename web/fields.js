// Builders of what asks: every control has a label, its help, error and note tied to it, and the
// attributes that keyboards of phones, autofill and screen readers need.
(() => {
  'use strict';
  const { el, setText, setAttr, say, kinds } = LoirePage;

  const IS_DAY = /^\d{4,}-\d\d-\d\d$/;
  const INPUT_MODES = { digits: 'numeric', email: 'email', telephone: 'tel' };

  /** The label and the paragraphs around a control; `choice` puts the control before its label. */
  const surround = (record, control, choice = false) => {
    record.control = control;
    control.id = record.domId;
    control.name = record.domId;
    record.label = el('span');
    record.mark = el('span', 'required');
    record.title = el('label', 'label', record.label, record.mark);
    record.title.htmlFor = control.id;
    record.help = Object.assign(el('p', 'help'), { id: `${record.domId}-help` });
    record.error = Object.assign(el('div', 'error'), { id: `${record.domId}-error` });
    record.note = Object.assign(el('p', 'note'), { id: `${record.domId}-note` });
    record.el = choice
      ? el('div', 'choice', control, record.title, record.help, record.error, record.note)
      : el('div', 'field', record.title, record.help, control, record.error, record.note);
  };

  const patchSurround = (record, node, control = record.control) => {
    setText(record.label, node.label);
    setText(record.mark, node.required ? ` ${say('required')}` : '');
    setText(record.help, node.help);
    setText(record.error, node.error && say('errorPrefix') + node.error);
    setText(record.note, node.note);
    setAttr(control, 'aria-describedby',
      ['help', 'error', 'note'].filter((part) => node[part]).map((part) => record[part].id).join(' '));
    setAttr(control, 'aria-invalid', Boolean(node.error));
    setAttr(control, 'aria-required', node.required);
    record.el.classList.toggle('invalid', Boolean(node.error));
  };

  /** Writes the view's value into a text control, unless it is being edited. */
  const syncText = (record, force = false) => {
    const { control, node } = record;
    const editing = document.activeElement === control;
    const value = record.kind === 'date' && !IS_DAY.test(node.value) ? '' : node.value || '';
    const { badInput } = control.validity; // half a date stands there, though its value is empty
    if (force ? badInput || control.value !== value : control.value !== value && !editing && !badInput) control.value = value;
    record.shown = control.value; // what differs later was written by another hand: see app.js
  };

  const textControl = (make) => ({
    build(record, node) {
      surround(record, make(node));
      record.editable = true;
      record.sync = (force) => syncText(record, force);
    },
    patch(record, node) {
      patchSurround(record, node);
      setAttr(record.control, 'autocomplete', node.autocomplete || 'off');
      record.control.readOnly = Boolean(node.disabled || node.read_only);
      record.sync();
    },
  });

  const input = (type) => Object.assign(el('input', 'control'), { type });

  kinds.text_field = textControl((node) => {
    const control = input('text');
    const kind = node.input || 'prose';
    setAttr(control, 'inputmode', INPUT_MODES[kind]);
    control.spellcheck = kind === 'prose';
    if (kind !== 'prose') setAttr(control, 'autocapitalize', kind === 'name' ? 'words' : 'none');
    control.enterKeyHint = 'next';
    return control;
  });

  kinds.text_area = textControl((node) => {
    const control = el('textarea', 'control');
    control.rows = node.read_only ? 10 : 4;
    return control;
  });

  kinds.amount = textControl(() => {
    const control = input('text');
    control.inputMode = 'decimal';
    control.spellcheck = false;
    control.enterKeyHint = 'next';
    return control;
  });

  kinds.date = textControl(() => input('date'));

  kinds.select = {
    build(record) {
      surround(record, el('select', 'control'));
      record.sync = () => {
        const value = record.node.value || '';
        if (record.control.value !== value) record.control.value = value;
      };
    },
    patch(record, node) {
      patchSurround(record, node);
      const options = JSON.stringify(node.options);
      if (options !== record.options) {
        record.options = options;
        record.control.replaceChildren(...(node.options || []).map((option) =>
          Object.assign(el('option', '', option.label || ''), { value: option.value || '' })));
      }
      record.control.disabled = Boolean(node.disabled);
      record.sync();
    },
  };

  kinds.radios = {
    build(record) {
      record.label = el('span', 'legend-label');
      record.mark = el('span', 'required');
      record.title = el('legend', 'label', record.label, record.mark);
      record.help = Object.assign(el('p', 'help'), { id: `${record.domId}-help` });
      record.error = Object.assign(el('div', 'error'), { id: `${record.domId}-error` });
      record.note = Object.assign(el('p', 'note'), { id: `${record.domId}-note` });
      record.body = el('div', 'body');
      record.el = el('fieldset', 'radios', record.title, record.help, record.body, record.error, record.note);
      record.el.setAttribute('role', 'radiogroup');
    },
    patch(record, node) {
      patchSurround(record, node, record.el);
      record.el.classList.toggle('columns', Boolean(node.multiple_columns));
    },
  };

  /** A radio button or a checkbox: its value is "1" when it is on. */
  const choice = (type) => ({
    build(record) {
      surround(record, input(type), true);
      record.control.className = 'tick';
      if (type === 'radio') {
        record.control.name = record.parent.domId;
        record.control.value = record.node.option || '';
      }
      record.sync = () => {
        const on = record.node.value === '1';
        if (record.control.checked !== on) record.control.checked = on;
      };
    },
    patch(record, node) {
      patchSurround(record, node);
      record.control.disabled = Boolean(node.disabled);
      record.sync();
    },
  });
  kinds.radio = choice('radio');
  kinds.checkbox = choice('checkbox');

  kinds.combobox = {
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
      record.control.readOnly = Boolean(node.disabled);
      setAttr(record.body, 'aria-label', say('suggestionsName', { label: node.label || '' }));
      record.sync();
    },
    /** After the children: opens or closes the list. */
    settle(record) {
      LoirePage.settleSuggestions(record);
    },
  };

  kinds.suggestion = {
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
      setText(record.note, node.note || node.help);
    },
  };
})();
