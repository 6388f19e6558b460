// The addresses that a link may open. A node's `regle:ID` leads to the ruling with that id in the
// edition file: in the site on the page of the rules, in the single file in a section of this page.
import { edition } from './editions.js';

const RULE = /^regle:([\w.-]*)$/;

/**
 * Anything else (javascript:, data:…) is shown as plain text.
 * @param {string} address
 */
export const isSafeAddress = (address) => /^(https:\/\/|mailto:|tel:)/i.test(address);

/**
 * Where `href` of a node leads: {address, leaves}; no address when it is none that a link may open.
 * @param {string} href
 */
export const destination = (href) => {
  const rule = RULE.exec(href);
  if (!rule) return { address: isSafeAddress(href) ? href : '', leaves: /^https:/i.test(href) };
  const { inline, address } = edition().rulesPage; // the id of the section, or the page's address
  const [, id] = rule;
  if (inline) return { address: id ? `#regle.${id}` : `#${inline}`, leaves: false };
  return { address: `${address}${id && '#'}${id}`, leaves: true };
};
