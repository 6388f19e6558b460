// Assembles what a webmaster uploads, and the single file that works from a double click.
//   node tools/make-site.mjs --web web --wasm build/web --generated build/generated --assets assets --out build/site
// The style sheets that web/index.html names are joined in their order. Its script is bundled and added to
// Emscripten's loader in one file.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, deflateRawSync, constants } from 'node:zlib';
import { statementDocument, statementSection } from './accessibility-page.mjs';
import { bundle, compactLoader, compactStyles } from './bundle.mjs';
import { escapeHtml } from './rules-html.mjs';
import { rulesDocument, rulesSection } from './rules-page.mjs';
import { fillTemplate, keepBlock, replaceBlock, shellTexts } from './templates.mjs';

const { values: folder } = parseArgs({
  options: {
    web: { type: 'string', default: 'web' },
    wasm: { type: 'string', default: 'build/web' },
    generated: { type: 'string', default: 'build/generated' },
    assets: { type: 'string', default: 'assets' },
    out: { type: 'string', default: 'build/site' },
    edition: { type: 'string', multiple: true, default: [] }, // files of additional editions
  },
});
// The editions of the site, each as a file and as a page to read. The simulator uses the first one unless
// `?edition=` in the address requests another.
const EDITIONS = ['loire-connect-2023'];
const TERRITORY = 'territoire-42-2023.json';
const SINGLE_FILE = 'simulateur-hors-ligne.html';

const text = (...path) => readFileSync(join(...path), 'utf8');
const sha256 = (content, encoding) => createHash('sha256').update(content).digest(encoding);

// The sources.
const template = text(folder.web, 'index.html');
const rulesTemplate = text(folder.web, 'regles.html');
const statementTemplate = text(folder.web, 'accessibilite.html');
const texts = await shellTexts(folder.web);
const namesIn = (pattern) => [...template.matchAll(pattern)].map(([, name]) => name);
const styles = compactStyles([text(folder.generated, 'tokens.css'),
  ...namesIn(/<link rel="stylesheet" href="([^"]+)">/g).map((name) => text(folder.web, name))].join('\n'));
const [entry] = namesIn(/<script type="module" src="([^"]+)">/g);
const scripts = `${compactLoader(text(folder.wasm, 'loire.js'))};\n${bundle(join(folder.web, entry))}`;
const wasm = readFileSync(join(folder.wasm, 'loire.wasm'));
const repository = join(dirname(fileURLToPath(import.meta.url)), '..');
const statementFacts = {
  texts,
  host: JSON.parse(text(folder.web, 'hebergeur.json')),
  markdown: text(repository, 'docs', 'rgaa.md'),
  packages: JSON.parse(text(repository, 'package.json')).devDependencies,
};
const rulesStyle = compactStyles(text(folder.web, 'regles.css'));
const editions = [...EDITIONS.map((name) => join(folder.assets, 'rules', `${name}.json`)), ...folder.edition]
  .map((path) => readFileSync(path)).map((bytes) => [JSON.parse(bytes).edition, bytes]);
const [[EDITION, rules]] = editions;
const territory = readFileSync(join(folder.generated, TERRITORY));
const rulesPages = (query) =>
  editions.map(([name, bytes]) => [name, rulesDocument(rulesTemplate, texts, bytes, { name: `${name}.json`, query })]);
const version = sha256(Buffer.concat([
  Buffer.from(template + statementTemplate + JSON.stringify(statementFacts) + styles + rulesStyle + scripts + rulesPages('').flat().join('')), wasm, ...editions.map(([, bytes]) => bytes), territory,
]), 'hex').slice(0, 12);

const page = fillTemplate(template, texts);
/** The length and the FNV-1a sum of a file, by which the page notices that a server sent another one. */
const fingerprint = (content) => ({
  bytes: content.length,
  sum: content.reduce((sum, byte) => Math.imul(sum ^ byte, 16777619), -2128831035),
});
const site = (files) => `globalThis.LoireSite=${JSON.stringify({ version, ...files })};\n`;

// The folder. `?v=` prevents a cache from mixing the files of two versions.
const query = `?v=${version}`;
const rulesAddress = (name) => `regles/${name}.html${query}`;
const script = site({
  wasm: { address: `loire.wasm${query}`, ...fingerprint(wasm) },
  territory: { address: `territoire/${TERRITORY}${query}`, ...fingerprint(territory) },
  editions: editions.map(([id, bytes]) => ({
    id,
    rules: { address: `regles/${id}.json${query}`, ...fingerprint(bytes) },
    rulesPage: { address: rulesAddress(id) },
  })),
}) + scripts;
// The link opens another tab, so that the answers are kept.
const rulesLink = `<a id="rules-link" href="${rulesAddress(EDITION)}" target="_blank" rel="noopener noreferrer">${escapeHtml(texts.rulesLink)}`
  + ` <span class="visually-hidden">${escapeHtml(texts.newWindow)}</span></a>`;
const statementLink = `<a href="accessibilite.html${query}" target="_blank" rel="noopener noreferrer">${escapeHtml(texts.accessibility)}`
  + ` <span class="visually-hidden">${escapeHtml(texts.newWindow)}</span></a>`;
statementFacts.version = version;
let index = replaceBlock(page, 'styles', `<link rel="stylesheet" href="styles.css${query}">`);
index = replaceBlock(index, 'scripts', `<script src="app.js${query}" defer></script>`);
index = replaceBlock(index, 'rules-link', rulesLink);
index = replaceBlock(index, 'statement-link', statementLink);
index = replaceBlock(index, 'rules', '');
index = keepBlock(index, 'late');

const written = [];
const write = (name, content) => {
  mkdirSync(dirname(join(folder.out, name)), { recursive: true });
  writeFileSync(join(folder.out, name), content);
  written.push([name, Buffer.from(content)]);
};
rmSync(folder.out, { recursive: true, force: true });
write('index.html', index);
write('styles.css', styles);
write('app.js', script);
write('loire.wasm', wasm);
write(`regles/${EDITION}.json`, rules);
write(`territoire/${TERRITORY}`, territory);
const visitFiles = written.length; // a visit downloads the files above
write('regles.css', rulesStyle);
for (const [name, html] of rulesPages(query)) write(`regles/${name}.html`, html);
write('accessibilite.html', statementDocument(statementTemplate, statementFacts, { query, rules: rulesAddress(EDITION) }));
for (const [name, bytes] of editions.slice(1)) write(`regles/${name}.json`, bytes);
write('integration.js', text(folder.web, 'integration.js'));
write('exemple-integration.html', text(folder.web, 'exemple-integration.html'));

// The single file contains everything. It is pure ASCII, and its content policy allows only its own
// content, by hashes.
const asciiScript = (s) => s.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
  .replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '\\x3c!--');
const asciiStyle = (s) => s.replace(/[\u{80}-\u{10ffff}]/gu, (c) => `\\${c.codePointAt(0).toString(16)} `);
const asciiHtml = (s) => s.replace(/[\u{80}-\u{10ffff}]/gu, (c) => `&#${c.codePointAt(0)};`);
const packed = (id, content) =>
  `<script type="text/plain" id="${id}">${deflateRawSync(content, { level: 9 }).toString('base64')}</script>`;

const inlineStyle = asciiStyle(`${styles}\n${rulesStyle}`);
const inlineScript = asciiScript(site({
  wasm: { inline: 'inline-wasm', ...fingerprint(wasm) },
  territory: { inline: 'inline-territory', ...fingerprint(territory) },
  editions: [{ id: EDITION, rules: { inline: 'inline-rules', ...fingerprint(rules) }, rulesPage: { inline: 'regles' } }],
}) + scripts);
const hash = (content) => `'sha256-${sha256(content, 'base64')}'`;
const policy = `default-src 'none'; script-src ${hash(inlineScript)} 'wasm-unsafe-eval'; style-src ${hash(inlineStyle)}; `
  + "connect-src 'none'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
let single = replaceBlock(page, 'rules', `${rulesSection(texts, rules)}\n${statementSection(statementTemplate, statementFacts)}`);
single = replaceBlock(single, 'late', `<p>${escapeHtml(texts.lateFile)}</p>`);
single = replaceBlock(single, 'statement-link', `<a href="#accessibilite">${escapeHtml(texts.accessibility)}</a>`);
single = replaceBlock(single, 'rules-link', `<a id="rules-link" href="#regles">${escapeHtml(texts.rulesLink)}</a>`);
single = asciiHtml(single).replace(/(http-equiv="Content-Security-Policy" content=)"[^"]*"/, (_, start) => `${start}"${policy}"`);
single = replaceBlock(single, 'styles', `<style>${inlineStyle}</style>`);
single = replaceBlock(single, 'scripts', [
  packed('inline-wasm', wasm), packed('inline-rules', rules), packed('inline-territory', territory),
  `<script>${inlineScript}</script>`].join('\n'));
write(SINGLE_FILE, single);

const brotli = (content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length;
let sum = 0;
written.forEach(([name, content], rank) => {
  const compressedSize = brotli(content);
  if (rank < visitFiles) sum += compressedSize;
  console.log(`${name.padEnd(36)} ${String(content.length).padStart(8)} bytes  ${String(compressedSize).padStart(8)} brotli`);
});
console.log(`${'a visit downloads'.padEnd(36)} ${''.padStart(8)}        ${String(sum).padStart(8)} brotli`);
if (!statementFacts.host.contact) console.log('web/hebergeur.json has no contact: accessibilite.html asks for one');
