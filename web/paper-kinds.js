// The form of each kind of node on paper, where nothing can be pressed or typed. Every kind has a form,
// so that a kind that the summary begins to use is never missing on paper.
import { isSafeAddress } from './addresses.js';
import { el, setTone } from './elements.js';
import { drawFigure } from './figures.js';
/** @import {NodeKind, PageNode, Tone} from './node.js' */

const MAX_ROWS_ON_ONE_PAGE = 12;

/**
 * @param {string} words
 * @param {Tone} tone
 */
const paragraph = (words, tone) => {
  const element = el('p', '', words);
  setTone(element, tone);
  return element;
};

/** @param {string} words */
const lead = (words) => (words ? [el('p', 'lead', words)] : []);

/**
 * A result or an answer, as a name and a value of a list of terms.
 * @param {PageNode} node
 */
const term = (node) => {
  const value = el('dd', '', el('strong', '', node.value));
  if (node.note) value.append(`. ${node.note}`);
  const box = el('div', '', el('dt', '', node.label), value);
  setTone(box, node.tone);
  return box;
};

/**
 * Gives `element` the id of its part of the summary, for the style sheet.
 * @param {HTMLElement} element
 * @param {PageNode} node
 */
const withPartName = (element, { id }) => {
  if (id) element.dataset.part = id;
  return element;
};

/**
 * The rows of a table under its headings. The first cell of a row names that row.
 * @param {PageNode} node
 */
const table = (node) => {
  const { columns } = node;
  const rows = node.children.filter(({ kind }) => kind === 'table_row');
  const totalWeight = columns.reduce((sum, { weight }) => sum + weight, 0);
  /** @type {(cell: HTMLElement, index: number) => HTMLElement} */
  const inColumn = (cell, index) => {
    if (columns[index].number) cell.classList.add('number');
    if (!columns[index].weight) cell.classList.add('natural');
    return cell;
  };
  const widths = columns.map(({ weight }) => {
    const column = el('col');
    if (weight) column.style.width = `${(100 * weight) / totalWeight}%`;
    return column;
  });
  const head = columns.map(({ label }, index) => {
    const cell = el('th', '', label);
    cell.scope = 'col';
    return inColumn(cell, index);
  });
  /** @param {PageNode} row */
  const cellsOf = (row) => row.children.slice(0, columns.length).map((text, index) => {
    const cell = el(index === 0 ? 'th' : 'td', '', text.label);
    if (index === 0) cell.scope = 'row';
    setTone(cell, text.tone);
    return inColumn(cell, index);
  });
  // A short table is never split between pages. A table of two columns is no wider than its content.
  const className = [rows.length <= MAX_ROWS_ON_ONE_PAGE && 'whole', columns.length === 2 && 'narrow'].filter(Boolean).join(' ');
  return withPartName(el('table', className, el('caption', 'visually-hidden', node.label), el('colgroup', '', ...widths),
    el('thead', '', el('tr', '', ...head)),
    el('tbody', '', ...rows.map((row) => el('tr', '', ...cellsOf(row))))), node);
};

/** @typedef {(node: PageNode) => Element[]} Form */

/** @type {Form} */
const part = (node) => [withPartName(el('section', '', el('h2', '', node.label), ...lead(node.help), ...renderAll(node.children)), node)];

/** @type {Form} */
const answer = (node) => [el('dl', '', term(node))];

/**
 * Only a chosen option is printed: one that is not chosen could be read as chosen.
 * @type {Form}
 */
const choice = (node) => (node.value === '1' ? [paragraph(node.label, node.tone)] : []);

/**
 * A kind that can only be pressed is not printed.
 * @type {Form}
 */
const nothing = () => [];

/** @type {Readonly<Record<NodeKind, Form>>} */
export const paperKinds = {
  page: (node) => [el('article', '', el('header', '', el('h1', '', node.label), ...lead(node.help)), ...renderAll(node.children))],
  section: part,
  panel: part,
  group: (node) => [el('section', '', el('h3', '', [node.label, node.note].filter(Boolean).join(' – ')),
    ...lead(node.help), ...renderAll(node.children))],
  row: (node) => renderAll(node.children),
  list: (node) => [el('ul', '', ...node.children.map((child) => el('li', '', child.label)))],
  details: part,
  table: (node) => [table(node)],
  table_row: nothing, // its table prints it
  heading: (node) => [el('h3', '', node.label)],
  text: (node) => [paragraph(node.label, node.tone)],
  banner: (node) => [paragraph([node.label, node.help].filter(Boolean).join(' '), node.tone)],
  status: answer,
  figure: (node) => [el('figure', '', el('figcaption', '', node.label), ...drawFigure(node))],
  link: (node) => [paragraph([node.label, isSafeAddress(node.href) && node.href].filter(Boolean).join('\u00a0: '), node.tone)],
  text_field: answer,
  text_area: answer,
  amount: answer,
  date: answer,
  combobox: answer,
  select: (node) => answer({ ...node, value: (node.options.find(({ value }) => value === node.value) || { label: '' }).label }),
  radios: (node) => answer({ ...node, value: node.children.filter(({ value }) => value === '1').map(({ label }) => label).join(', ') }),
  radio: choice,
  checkbox: choice,
  suggestion: nothing,
  button: nothing,
  nav: nothing,
};

/**
 * The elements of `nodes` and their children. Consecutive results are in one list of terms.
 * @param {readonly PageNode[]} nodes
 */
export const renderAll = (nodes) => {
  /** @type {Element[]} */
  const out = [];
  /** @type {HTMLElement | null} */
  let terms = null;
  for (const node of nodes) {
    if (!paperKinds[node.kind]) throw new Error(`not for paper: ${node.kind}`);
    if (node.kind !== 'status') {
      terms = null;
      out.push(...paperKinds[node.kind](node));
    } else if (terms) {
      terms.append(term(node));
    } else {
      const [list] = /** @type {HTMLElement[]} */ (answer(node));
      terms = list;
      out.push(list);
    }
  }
  return out;
};
