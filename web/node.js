// The unit tests of the core write this file (see CONTRIBUTING.md). Do not edit it by hand.
// The kinds of nodes and of figures, and the default of each key that the core omits.

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
