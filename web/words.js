// The words of the painted face. They lie where they are painted, in the same type and transparent, so that
// they are selected, copied and searched as on any page.
/** @import {Mirror, PageRecord} from './types.js' */

const PLACE_FLOATS = 10; // the members of ui::TextPlace, in src/ui/face.hpp
const ALIGNMENTS = ['left', 'center', 'right'];

/** @param {PageRecord} record */
const cellsOf = (record) => {
  if (!record.cells) record.cells = [...record.el.querySelectorAll('.cell')].map((cell) => /** @type {HTMLElement} */ (cell));
  return record.cells;
};

/**
 * The element of the text with rank `part` of a node: the order of src/ui/text_places.cpp.
 * @param {PageRecord} record
 * @param {number} part
 */
const elementOf = (record, part) => {
  const texts = [record.label || record.title || record.el, record.value, record.help,
    record.errorWords || record.error, record.note || record.state];
  return part < texts.length ? texts[part] : cellsOf(record)[part - texts.length];
};

/**
 * Makes the function that lays the words over the painting: `texts` has the floats of every TextPlace.
 * @param {Mirror} mirror
 * @returns {(texts: Float32Array) => void}
 */
export const makeWords = (mirror) => {
  /** @type {Map<HTMLElement, string>} */
  let laid = new Map(); // what was written for each element
  return (texts) => {
    /** @type {typeof laid} */
    const now = new Map();
    for (let at = 0; at < texts.length; at += PLACE_FLOATS) {
      const [index, part, ...place] = texts.subarray(at, at + PLACE_FLOATS);
      const element = mirror.order[index] && elementOf(mirror.order[index], part);
      if (!element) continue;
      const written = place.join(' ');
      now.set(element, written);
      if (laid.get(element) === written) continue;
      const [x, y, w, h, size, line, bold, align] = place;
      const { style } = element;
      style.setProperty('--dx', `${x}px`);
      style.setProperty('--dy', `${y}px`);
      style.setProperty('--wrap', `${w}px`);
      style.setProperty('--lines', `${h}px`);
      style.setProperty('--type', `${bold ? 700 : 400} ${size}px/${line}px var(--font)`);
      style.setProperty('--align', ALIGNMENTS[align]);
      element.classList.add('words');
    }
    for (const element of laid.keys()) if (!now.has(element)) element.classList.remove('words');
    laid = now;
  };
};
