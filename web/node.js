// What a key of a node says where the core leaves it out. Written as node.d.ts is.

export const KINDS = Object.freeze(['page', 'nav', 'section', 'group', 'row', 'list', 'panel', 'heading', 'text',
  'banner', 'status', 'figure', 'link', 'text_field', 'text_area', 'amount', 'date', 'select', 'radios', 'radio',
  'checkbox', 'combobox', 'suggestion', 'button']);

export const FIGURES = Object.freeze(['none', 'shares', 'ceiling', 'steps']);

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
  options: Object.freeze([]),
  segments: Object.freeze([]),
  columns: Object.freeze([]),
  curve: null,
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
  children: Object.freeze([]),
});

export const SEGMENT_DEFAULTS = Object.freeze({
  label: '',
  text: '',
  detail: '',
  share: 0,
  tone: 'normal',
  hatched: false,
});
