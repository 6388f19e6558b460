// The addresses that a link may open. `regle:ID` in a node is the ruling with that id in the edition
// file. In the site it is on the page of the rules, in the single file in a section of this page.
import { edition } from './editions.js';

const RULE = /^regle:([\w.-]*)$/;

/**
 * Whether a link may open `address`. Others (javascript:, data:…) are shown as plain text.
 * @param {string} address
 */
export const isSafeAddress = (address) => /^(https:\/\/|mailto:|tel:)/i.test(address);

/**
 * Where the `href` of a node leads: {address, leaves}. The address is empty when a link may not open it;
 * `leaves` says whether it opens another page.
 * @param {string} href
 */
export const destination = (href) => {
  const rule = RULE.exec(href);
  if (!rule) return { address: isSafeAddress(href) ? href : '', leaves: /^https:/i.test(href) };
  const { inline, address } = edition().rulesPage; // the id of a section of this page, or the address of another page
  const [, id] = rule;
  if (inline) return { address: id ? `#regle.${id}` : `#${inline}`, leaves: false };
  return { address: `${address}${id && '#'}${id}`, leaves: true };
};
