// The accessibility statement: web/accessibilite.html filled from this repository (the table of
// docs/rgaa.md, the versions of the tools) and with the contact in web/hebergeur.json.
import { day, escapeHtml, list, paragraph, words } from './rules-html.mjs';
import { replaceBlock } from './templates.mjs';

/** The day of the statement. Change it when all criteria of docs/rgaa.md have been checked again. */
export const ESTABLISHED = '2026-11-24';

const TOOLS = [
  ['axe-core', 'axe-core'], ['Lighthouse', 'lighthouse'], ['Nu Html Checker', 'vnu-jar'],
  ['html-validate', 'html-validate'], ['Playwright', '@playwright/test'],
];

/** The criteria in the table of docs/rgaa.md: [{number, title, state: 'C' | 'NC' | 'NA', how}]. */
export const criteria = (markdown) => [...markdown.matchAll(/^\| (\d+\.\d+) \| (.+?) \| (\w+) \| (.+?) \| .+? \|$/gm)]
  .map(([, number, title, state, how]) => ({ number, title, state, how }));

/** The number of criteria in each state: {C, NC, NA}. */
export const totals = (rows) =>
  Object.fromEntries(['C', 'NC', 'NA'].map((state) => [state, rows.filter((row) => row.state === state).length]));

const ADDRESS = /^(mailto:|https:\/\/)/;

/** How to contact the host of the page. Without a contact, a notice says that the host must give one. */
const contactHtml = ({ contact }) => {
  if (!contact) {
    return '<!-- À remplir par qui héberge le simulateur : web/hebergeur.json, ou les lignes ci-dessous. -->\n'
      + `<p class="banner node" data-tone="warning"><strong class="banner-title">${words('Contact à compléter :')}</strong> ${
        words('la personne qui héberge ce simulateur doit donner ici une adresse électronique ou un formulaire.')}</p>`;
  }
  const address = contact.includes('@') && !ADDRESS.test(contact) ? `mailto:${contact}` : contact;
  if (!ADDRESS.test(address)) throw new Error(`web/hebergeur.json: "contact" is neither a mail address nor https://: ${contact}`);
  return paragraph(`<a href="${escapeHtml(address)}">${escapeHtml(address.replace('mailto:', ''))}</a>`);
};

/** The template with its {{names}} filled. The values of its own names are HTML, others are French texts. */
const filled = (template, { texts, host, markdown, packages, version }) => {
  const rows = criteria(markdown);
  const count = totals(rows);
  const nonCompliant = rows.filter(({ state }) => state === 'NC');
  const html = {
    organisme: words(host.organisme || 'L’organisme qui héberge ce simulateur'),
    conformes: count.C, nonConformes: count.NC, nonApplicables: count.NA,
    listeNonConformites: list(nonCompliant.map(({ number, title, how }) => words(`Critère ${number}, «${title}» : ${how.replace(/`/g, '')}.`)))
      || paragraph(words('Cette relecture n’en a pas relevé. Sans audit, il peut en rester.')),
    date: day(ESTABLISHED),
    version,
    outils: list(TOOLS.map(([name, key]) => `${name} ${packages[key]}`)),
    contact: contactHtml(host),
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, key) => {
    if (key in html) return html[key];
    if (key in texts) return words(texts[key]);
    throw new Error(`the statement has no text "${key}"`);
  }).replace(/>[^<]+</g, (text) => text.replace(/«(?=\S)/g, '«\u00a0').replace(/(?<=\S)»/g, '\u00a0»').replace(/ (?=:)/g, '\u00a0').replace(/ (?=[;!?])/g, '\u202f').replace(/n° /g, 'n°\u00a0'));
};

/**
 * The page in the site. `query` is added to the addresses of the files that the page loads; `rules` is the
 * address of the page of the rules.
 */
export function statementDocument(template, facts, { query, rules }) {
  const styles = ['styles.css', 'regles.css'].map((file) => `<link rel="stylesheet" href="${file}${query}">`);
  return replaceBlock(filled(template, facts), 'styles', styles.join('\n  '))
    .replace('href="regles.html"', `href="${rules}"`)
    .replace(/<!-- make-site: (statement|end) -->\s*/g, '');
}

/** The same as a section of the single file, with headings one level lower. */
export function statementSection(template, facts) {
  const [, main] = /<!-- make-site: statement -->([\s\S]*?)<!-- make-site: end -->/.exec(filled(template, facts));
  const lower = main.replace(/<(\/?)h([1-5])\b/g, (_, closing, level) => `<${closing}h${Number(level) + 1}`);
  const back = `<p class="rules-back"><a href="#questions">${words(facts.texts.backToForm)}</a></p>`;
  return `<section id="accessibilite" class="statement shell-width" role="main" aria-labelledby="declaration.titre" hidden>
${back}${lower}${back}
</section>`;
}
