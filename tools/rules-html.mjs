// French and HTML for the page of the rules: typography, amounts, dates, escaping. It has no texts of the
// page.
const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/** Replaces plain spaces and apostrophes by those of French typography. Never adds a space. */
export const french = (text) => text
  .replace(/'/g, '’')
  .replace(/[ \u00a0](?=[;!?%])/g, NARROW)
  .replace(/[ \u202f](?=[:€»])/g, NO_BREAK)
  .replace(/«[ \u202f]/g, `«${NO_BREAK}`);

export const escapeHtml = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** A French text, with its typography, as HTML. */
export const words = (text) => escapeHtml(french(text));

/** 2500000 centimes: «25 000 €»; 3124999: «31 249,99 €». */
export const euros = (centimes) => {
  const whole = String(Math.floor(centimes / 100)).replace(/\B(?=(\d{3})+$)/g, NARROW);
  const part = centimes % 100;
  return `${whole}${part ? `,${String(part).padStart(2, '0')}` : ''}${NO_BREAK}€`;
};

/** 8000 basis points: «80»; 550: «5,5». */
export const percentage = (points) => String(points / 100).replace('.', ',');

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre',
  'octobre', 'novembre', 'décembre'];

/** «2023-07-28»: «28 juillet 2023»; a month alone, «2023-04»: «avril 2023». */
export const day = (iso) => {
  const [year, month, date] = iso.split('-').map(Number);
  const named = `${MONTHS[month - 1]}${NO_BREAK}${year}`;
  return date ? `${date === 1 ? '1er' : date}${NO_BREAK}${named}` : named;
};

/** The sentence `text` as HTML, with its {names} replaced by values that are HTML already. */
export const fill = (text, names) =>
  words(text).replace(/\{(\w+)\}/g, (_, name) => {
    if (!(name in names)) throw new Error(`no "${name}" for: ${text}`);
    return names[name];
  });

/** A paragraph, or '' when `html` is empty. */
export const paragraph = (html, className = '') =>
  (html ? `<p${className && ` class="${className}"`}>${html}</p>` : '');

/** A list of terms and descriptions: pairs of HTML. A pair without a description is omitted. */
export const facts = (pairs, className) =>
  `<dl class="${className}">${pairs.filter(([, description]) => description)
    .map(([term, description]) => `<div><dt>${term}</dt><dd>${description}</dd></div>`).join('')}</dl>`;

export const list = (items, className = '') =>
  (items.length ? `<ul${className && ` class="${className}"`}>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : '');

/** A table of HTML cells. The first cell of a row is its heading; an empty caption is omitted. */
export const table = (caption, columns, rows, className) => {
  const head = columns.map((name) => `<th scope="col">${name}</th>`).join('');
  const body = rows.map(([first, ...cells]) =>
    `<tr><th scope="row">${first}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<table class="${className}">${caption && `<caption>${caption}</caption>`}<thead><tr>${head}</tr></thead><tbody>${
    body.join('')}</tbody></table>`;
};
