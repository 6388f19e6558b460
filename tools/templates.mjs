// The pages of web/ are templates: {{name}} is a text of web/texts.js, and a block between
// <!-- make-site: NAME --> and <!-- make-site: end --> is replaced when the site is made.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { escapeHtml } from './rules-html.mjs';

/** The French texts of the page around the form. `web` is the path of the folder web/. */
export const shellTexts = async (web) => (await import(pathToFileURL(resolve(web, 'texts.js')).href)).texts;

/** `html` with its {{names}} replaced by texts. Throws for a name without a text. */
export const fillTemplate = (html, texts) => html.replace(/\{\{(\w+)\}\}/g, (_, key) => {
  if (!(key in texts)) throw new Error(`web/texts.js has no text "${key}"`);
  return escapeHtml(texts[key]);
});

/** `html` with `content` instead of the block `name`. Throws when there is no such block. */
export function replaceBlock(html, name, content) {
  const block = new RegExp(`<!-- make-site: ${name} -->[\\s\\S]*?<!-- make-site: end -->`);
  if (!block.test(html)) throw new Error(`the page has no block "${name}"`);
  return html.replace(block, () => content);
}

/** `html` with the block `name` unchanged but without its marks. */
export function keepBlock(html, name) {
  const content = new RegExp(`<!-- make-site: ${name} -->([\\s\\S]*?)<!-- make-site: end -->`).exec(html);
  return replaceBlock(html, name, content ? content[1] : '');
}
