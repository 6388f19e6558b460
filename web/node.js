// Written by the core's unit tests from its own tables: see CONTRIBUTING.md, never by hand.
// The names of nodes, and what a key says where the core leaves it out.

export const KINDS = [
  'page',
  'nav',
  'section',
  'group',
  'row',
  'list',
  'panel',
  'details',
  'table',
  'table_row',
  'heading',
  'text',
  'banner',
  'status',
  'figure',
  'link',
  'text_field',
  'text_area',
  'amount',
  'date',
  'select',
  'radios',
  'radio',
  'checkbox',
  'combobox',
  'suggestion',
  'button',
];

export const FIGURES = [
  'none',
  'shares',
  'ceiling',
  'steps',
];

export const UNREADABLE_DAY = '?';

const NOTHING = Object.freeze([]);

export const NODE_DEFAULTS = Object.freeze({
  id: '',
  label: '',
  value: '',
  help: '',
  error: '',
  note: '',
  option: '',
  autocomplete: '',
  href: '',
  options: NOTHING,
  segments: NOTHING,
  columns: NOTHING,
  tone: 'normal',
  emphasis: 'secondary',
  input: 'prose',
  command: 'none',
  figure: 'none',
  level: 3,
  weight: 1,
  read_only: false,
  current: false,
  multiple_columns: false,
  curve: null,
  children: NOTHING,
});

export const SEGMENT_DEFAULTS = Object.freeze({
  label: '',
  text: '',
  detail: '',
  share: 0,
  tone: 'normal',
  hatched: false,
});
