// The pictures, drawn as inline SVG from the node's data. The drawing holds no text: all numbers are in
// a table under it, so that they can be read aloud, copied and enlarged.
import { el } from './elements.js';
/** @import {Column, FigureKind, NodeFields, Segment} from './node.js' */

const NS = 'http://www.w3.org/2000/svg';

/**
 * An SVG element with attributes.
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 */
const shape = (tag, attributes) => {
  const element = document.createElementNS(NS, tag);
  for (const name in attributes) element.setAttribute(name, String(attributes[name]));
  return element;
};

/**
 * An empty SVG drawing with its text alternative.
 * @param {number} width
 * @param {number} height
 * @param {string} alternative
 * @param {string} ratio
 */
const drawing = (width, height, alternative, ratio) => {
  const svg = shape('svg', { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: ratio });
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', alternative);
  return svg;
};

/**
 * The data of a picture as a table with a row per segment. A mark before each name makes it the legend
 * too. `markOf` gives the class of the mark.
 * @param {NodeFields} node
 * @param {(segment: Segment) => string} markOf
 */
const dataTable = (node, markOf) => {
  const [first, ...others] = node.columns;
  /** @param {Column} column */
  const head = ({ label }) => Object.assign(el('th', '', el('span', 'cell', label)), { scope: 'col' });
  /** @param {Segment} segment */
  const row = (segment) => {
    const name = el('th', '', el('span', 'key', el('span', `swatch ${markOf(segment)}`), el('span', 'cell', segment.label)));
    name.scope = 'row';
    const cells = [segment.text, segment.detail].slice(0, others.length);
    return el('tr', segment.tone === 'strong' ? 'strong' : '', name, ...cells.map((words, index) => {
      const cell = el('td', '', el('span', 'cell', words));
      cell.dataset.column = `${others[index].label}\u00a0: `; // shown before the cell when there is no room for columns
      return cell;
    }));
  };
  const table = el('table', `data ${node.figure}`,
    el('thead', '', el('tr', '', head(first), ...others.map(head))),
    el('tbody', '', ...node.segments.map(row)));
  table.setAttribute('aria-label', node.label); // the caption of the figure is visible already
  return table;
};

/**
 * The hatching of a part that is possible but not certain. `id` must be unique in the page.
 * @param {string} id
 * @param {string} className
 */
const hatching = (id, className) => {
  const pattern = shape('pattern', {
    id, width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)',
  });
  pattern.append(shape('rect', { width: 8, height: 8, class: `${className} pale` }),
    shape('rect', { width: 3, height: 8, class: className }));
  return pattern;
};

/**
 * One stacked bar: the segments side by side, in proportion to their centimes.
 * @param {NodeFields} node
 */
const shares = (node) => {
  const { segments } = node;
  const total = segments.reduce((sum, { share }) => sum + share, 0) || 1;
  const svg = drawing(1000, 40, node.value || node.label, 'none');
  svg.classList.add('bar');
  let left = 0;
  segments.forEach(({ share, tone, hatched }, index) => {
    const width = (1000 * share) / total;
    const id = `hatch-${node.id || 'figure'}-${index}`;
    if (hatched) svg.append(hatching(id, `fill-${tone}`));
    /** @type {Record<string, string>} */
    const fill = hatched ? { fill: `url(#${id})` } : { class: `fill-${tone}` };
    const gap = index && width > 4 ? 4 : 0;
    if (width > 0) {
      svg.append(shape('rect', { x: left + gap, y: 0, width: Math.max(width - gap, 1), height: 40, ...fill }));
    }
    left += width;
  });
  return [svg, dataTable(node, ({ tone, hatched }) => `fill-${tone}${hatched ? ' hatched' : ''}`)];
};

/**
 * The aid against the base: a slope, then the ceiling; the project is a point or a range on it.
 * @param {NodeFields} node
 */
const ceiling = (node) => {
  const { curve } = node;
  if (!curve) throw new Error('a figure of the ceiling without its curve');
  const width = 600, height = 250, margin = 12, top = 48; // pixels; the amount of the ceiling is written above it
  /** @param {number} base */
  const x = (base) => margin + ((width - 2 * margin) * Math.min(base, curve.axis_max)) / (curve.axis_max || 1);
  /** @param {number} aid */
  const y = (aid) => height - margin - ((height - margin - top) * aid) / (curve.ceiling_aid || 1);
  const svg = drawing(width, height, node.value || node.label, 'xMidYMid meet');
  const bottom = y(0);
  if (curve.base_max > curve.base_min) {
    svg.append(shape('rect', {
      x: x(curve.base_min), y: margin, width: Math.max(x(curve.base_max) - x(curve.base_min), 2),
      height: bottom - margin, class: 'range',
    }));
  }
  /** @type {(x1: number, y1: number, x2: number, y2: number, className: string) => Element} */
  const line = (x1, y1, x2, y2, className) => shape('line', { x1, y1, x2, y2, class: className });
  svg.append(
    line(x(0), bottom, width - margin, bottom, 'axis'),
    line(x(0), margin, x(0), bottom, 'axis'),
    line(x(0), y(curve.ceiling_aid), width - margin, y(curve.ceiling_aid), 'ceiling'),
    line(x(curve.ceiling_base), y(curve.ceiling_aid), x(curve.ceiling_base), bottom, 'ceiling'),
    shape('polyline', {
      points: `${x(0)},${bottom} ${x(curve.ceiling_base)},${y(curve.ceiling_aid)} ${width - margin},${y(curve.ceiling_aid)}`,
      class: 'slope',
    }));
  for (const [base, aid] of [[curve.base_min, curve.aid_min], [curve.base_max, curve.aid_max]]) {
    svg.append(shape('circle', { cx: x(base), cy: y(aid), r: 10, class: 'here' }));
  }
  // These texts are HTML, so that their size does not depend on that of the drawing. They are placed by
  // percentages of its width, and hidden from screen readers, which read the table.
  /** @type {(words: string, className: string, at: number, down?: number) => Element} */
  const plotText = (text, className, left, down) => {
    const label = el('span', `cell ${className}`, text);
    label.setAttribute('aria-hidden', 'true');
    label.style.insetInlineStart = `${(100 * left) / width}%`;
    if (down) label.style.marginTop = `calc(${(100 * down) / width}% - 1.5em)`;
    return label;
  };
  const plot = el('div', 'plot', svg,
    plotText(curve.ceiling_aid_text, 'plot-text aid', x(0) + margin, y(curve.ceiling_aid)),
    plotText(curve.ceiling_base_text, 'plot-text base', x(curve.ceiling_base)));
  return [plot, dataTable(node, ({ tone }) => (tone === 'strong' ? 'mark-here' : 'mark-ceiling'))];
};

/**
 * Milestones, one under the other: the table is the picture.
 * @param {NodeFields} node
 */
const steps = (node) => [dataTable(node, ({ tone }) => `stop ${tone}`)];

/** @type {Readonly<Record<Exclude<FigureKind, 'none'>, (node: NodeFields) => Element[]>>} */
export const pictures = { shares, ceiling, steps };

/**
 * The children of a <figure> for `node`.
 * @param {NodeFields} node
 */
export const drawFigure = (node) => {
  if (node.figure === 'none' || !pictures[node.figure]) throw new Error(`unknown kind of figure: ${node.figure}`);
  return pictures[node.figure](node);
};
