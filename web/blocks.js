// Builders of containers, texts, results, pictures, links and buttons.
import { destination } from './addresses.js';
import { el, setAttr, setText } from './elements.js';
import { drawFigure } from './figures.js';
import { say } from './say.js';
/** @import {Kind} from './types.js' */

/**
 * An optional paragraph. It is created empty, which hides it (`:empty`), and patch() fills it.
 * @param {string} id
 */
const helpParagraph = (id) => Object.assign(el('p', 'help'), { id });

/**
 * A heading; `level` is 1 to 6.
 * @param {number} level
 * @param {string} className
 */
const heading = (level, className) => el(/** @type {'h2'} */ (`h${level}`), className);

/**
 * A container with its title and its lead paragraph.
 * @param {'section' | 'aside'} tag
 * @param {'h2'} titleTag
 * @param {string} className
 * @returns {Kind}
 */
const titled = (tag, titleTag, className) => ({
  build(record) {
    record.title = Object.assign(el(titleTag, 'title'), { id: `${record.domId}-title`, tabIndex: -1 });
    record.help = helpParagraph(`${record.domId}-help`);
    record.body = el('div', 'body');
    record.el = el(tag, className, record.title, record.help, record.body);
    record.el.setAttribute('aria-labelledby', record.title.id);
  },
  patch(record, node) {
    setText(record.title, node.label);
    setText(record.help, node.help);
  },
});

/**
 * A row of a table whose only cell, with `content`, spans all columns.
 * @param {HTMLElement} content
 */
const spanningRow = (content) => {
  const cell = el('div', '', content);
  cell.setAttribute('role', 'cell');
  const row = el('div', 'spanning', cell);
  row.setAttribute('role', 'row');
  return row;
};

/** @satisfies {Record<string, Kind>} */
export const blocks = {
  page: {
    build(record) {
      record.el = record.body = el('main', 'page');
    },
    patch(record, node) {
      setAttr(record.el, 'aria-label', node.label);
    },
  },

  nav: {
    build(record, node) {
      record.body = el('ol');
      record.el = el('nav', 'steps', record.body);
      record.el.setAttribute('aria-label', node.label || say('stepsName'));
      record.wrap = ({ el: child }) => el('li', '', child);
    },
    patch() {},
  },

  section: titled('section', 'h2', 'section'),
  panel: titled('aside', 'h2', 'panel'),

  group: {
    build(record, node) {
      // The legend contains a heading, one level under that of the group around this one.
      let above = record.parent;
      while (above && above.kind !== 'group') above = above.parent;
      record.level = Math.min(above ? above.level + 1 : node.level, 6);
      record.label = heading(record.level, 'legend-label');
      record.state = el('span', 'pill');
      record.title = el('legend', 'title', record.label, ' ', record.state);
      record.help = helpParagraph(`${record.domId}-help`);
      record.error = Object.assign(el('div', 'error'), { id: `${record.domId}-error` });
      record.body = el('div', 'body');
      record.el = el('fieldset', 'group', record.title, record.help, record.error, record.body);
    },
    patch(record, node) {
      setText(record.label, node.label);
      record.label.hidden = !node.label;
      setText(record.state, node.note);
      setText(record.help, node.help);
      setText(record.error, node.error);
      record.title.hidden = !node.label && !node.note;
      record.el.classList.toggle('columns', node.multiple_columns);
      setAttr(record.el, 'aria-describedby',
        [node.help && record.help.id, node.error && record.error.id].filter(Boolean).join(' '));
    },
  },

  row: {
    build(record) {
      record.el = record.body = el('div', 'row');
    },
    patch() {},
  },

  list: {
    build(record) {
      record.body = el('ul');
      record.el = el('div', 'list', record.body);
      record.wrap = ({ el: child }) => el('li', '', child);
    },
    patch(record, node) {
      setAttr(record.body, 'aria-label', node.label); // a heading or a legend shows it already
      record.el.classList.toggle('columns', node.multiple_columns);
    },
  },

  details: {
    build(record) {
      record.label = el('span', 'button-label');
      record.note = el('span', 'button-note');
      const button = el('button', 'fold', record.label, ' ', record.note);
      button.type = 'button';
      record.control = /** @type {any} */ (button);
      record.title = heading(record.parent && record.parent.kind === 'group' ? 4 : 3, 'fold-title');
      record.title.append(button);
      record.body = Object.assign(el('div', 'body'), { id: `${record.domId}-content` });
      record.body.setAttribute('role', 'group'); // two parts may have fields of the same name
      button.setAttribute('aria-controls', record.body.id);
      record.el = el('div', 'details', record.title, record.body);
    },
    patch(record, node) {
      setText(record.label, node.label);
      setText(record.note, node.note);
      setAttr(record.body, 'aria-label', node.label);
      setAttr(record.control, 'aria-expanded', String(node.current));
      record.body.hidden = !node.current;
    },
  },

  // ARIA roles make the table: the painted face positions its parts, which would take their roles
  // away from the elements of HTML.
  table: {
    build(record) {
      record.body = el('div', 'table-rows');
      record.head = el('div', 'table-head');
      record.head.setAttribute('role', 'row');
      record.el = el('div', 'table', record.head, record.body);
      record.el.setAttribute('role', 'table');
      record.body.setAttribute('role', 'rowgroup');
      record.wrap = (child) => (child.kind === 'table_row' ? child.el : spanningRow(child.el));
    },
    patch(record, node) {
      setAttr(record.el, 'aria-label', node.label);
      record.columns = node.columns;
      const written = JSON.stringify(node.columns);
      if (written === record.drawnData) return;
      record.drawnData = written;
      const cells = node.columns.map(({ label, number }) => {
        const cell = el('span', number ? 'number' : '', label);
        cell.setAttribute('role', 'columnheader');
        return cell;
      });
      record.cells = cells;
      // With spaces, the name of the row is the same wherever the cells stand.
      record.head.replaceChildren(...cells.flatMap((cell) => [cell, ' ']));
    },
    // Each row is a grid, so that a child may span all columns: the columns that keep the width of their
    // content are as wide as its longest words, in all rows.
    settle(record) {
      const rows = [...record.children.values()].filter(({ kind }) => kind === 'table_row');
      const widths = (record.columns || []).map(({ label, weight }, column) => {
        if (weight) return `minmax(0, ${weight}fr)`;
        const cells = rows.map(({ children }) => [...children.values()][column]).filter(Boolean);
        return `${Math.max(label.length, ...cells.map(({ node, kind }) => node.label.length + (kind === 'text' ? 2 : 4)))}ch`;
      });
      record.el.style.setProperty('--columns', widths.join(' '));
    },
  },

  table_row: {
    build(record) {
      record.el = record.body = el('div', 'table-row');
      record.el.setAttribute('role', 'row');
      record.wrap = ({ el: child }) => el('div', '', child);
    },
    patch() {},
    settle(record) {
      const columns = (record.parent && record.parent.columns) || [];
      [...record.children.values()].forEach(({ outer }, index) => {
        outer.classList.toggle('number', Boolean(columns[index] && columns[index].number));
        setAttr(outer, 'role', index === 0 ? 'rowheader' : 'cell');
      });
    },
  },

  heading: {
    build(record, node) {
      record.el = heading(Math.min(Math.max(node.level, 2), 4), 'heading');
    },
    patch(record, node) {
      setText(record.el, node.label);
    },
  },

  text: {
    build(record) {
      record.el = el('p', 'text');
    },
    patch(record, node) {
      setText(record.el, node.label);
    },
  },

  banner: {
    build(record) {
      record.label = el('strong', 'banner-title');
      record.help = helpParagraph(`${record.domId}-help`);
      record.body = el('div', 'actions');
      record.el = el('div', 'banner', record.label, record.help, record.body);
    },
    patch(record, node) {
      setText(record.label, node.label);
      setText(record.help, node.help);
    },
  },

  status: {
    build(record) {
      record.label = el('span', 'status-label');
      record.value = el('span', 'status-value');
      record.note = el('span', 'status-note');
      record.el = el('p', 'status', record.label, ' ', record.value, ' ', record.note); // voice.js announces it
    },
    patch(record, node) {
      setText(record.label, node.label);
      setText(record.value, node.value);
      setText(record.note, node.note);
    },
  },

  figure: {
    build(record) {
      record.title = el('figcaption');
      record.el = el('figure', 'figure', record.title);
      record.el.setAttribute('role', 'figure'); // RGAA 1.9 requires it to connect a legend to its picture
    },
    patch(record, node) {
      setText(record.title, node.label);
      setAttr(record.el, 'aria-label', node.label);
      const drawn = JSON.stringify([node.figure, node.value, node.columns, node.segments, node.curve]);
      if (drawn !== record.drawnData) {
        record.drawnData = drawn;
        record.el.replaceChildren(record.title, ...drawFigure(node));
        delete record.cells; // words.js finds them
      }
    },
  },

  link: {
    build(record) {
      record.label = el('span');
      record.hint = el('span', 'visually-hidden');
      record.el = Object.assign(el('a', 'link', record.label, record.hint), { rel: 'noopener noreferrer' });
    },
    patch(record, node) {
      const { address, leaves } = destination(node.href);
      setText(record.label, node.label);
      setText(record.hint, leaves ? ` ${say('newWindow')}` : '');
      setAttr(record.el, 'href', address);
      setAttr(record.el, 'target', leaves && '_blank');
    },
  },

  button: {
    build(record) {
      record.label = el('span', 'button-label');
      record.about = el('span', 'visually-hidden'); // what it acts on, for a screen reader that reads it alone
      record.note = el('span', 'button-note');
      const button = el('button', 'button', record.label, record.about, ' ', record.note);
      button.type = 'button';
      record.el = button;
      record.control = /** @type {any} */ (button);
    },
    patch(record, node) {
      const step = record.parent !== null && record.parent.kind === 'nav';
      setText(record.label, node.label);
      setText(record.about, node.value ? ` – ${node.value}` : '');
      setText(record.note, node.note);
      record.el.dataset.emphasis = node.emphasis;
      setAttr(record.el, 'aria-current', step && node.current && 'step');
      // In a table, the button of a name opens its row; one that copies or leads elsewhere has a target.
      setAttr(record.el, 'aria-expanded', record.parent !== null && record.parent.kind === 'table_row' && !node.href && String(node.current));
      setAttr(record.el, 'title', node.help);
    },
  },
};
