// Assembles what a webmaster uploads, and the single file that works from a double click.
//   node tools/make-site.mjs --web web --wasm build/web --generated build/generated --assets assets --out build/site
// No bundler: the style sheets and scripts that web/index.html names are joined in their order.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync, deflateRawSync, constants } from 'node:zlib';

const { values: folder } = parseArgs({
  options: {
    web: { type: 'string', default: 'web' },
    wasm: { type: 'string', default: 'build/web' },
    generated: { type: 'string', default: 'build/generated' },
    assets: { type: 'string', default: 'assets' },
    out: { type: 'string', default: 'build/site' },
  },
});
const EDITION = 'loire-connect-2023';
const TERRITORY = 'territoire-42-2023.json';
const SINGLE_FILE = 'simulateur-hors-ligne.html';

const text = (...path) => readFileSync(join(...path), 'utf8');
const sha256 = (content, encoding) => createHash('sha256').update(content).digest(encoding);

// The sources.
const template = text(folder.web, 'index.html');
const scope = {};
runInNewContext(text(folder.web, 'texts.js'), scope);
const named = (pattern) => [...template.matchAll(pattern)].map(([, name]) => name);
const styles = [text(folder.generated, 'tokens.css'),
  ...named(/<link rel="stylesheet" href="([^"]+)">/g).map((name) => text(folder.web, name))].join('\n');
const scripts = [text(folder.wasm, 'loire.js'),
  ...named(/<script src="([^"]+)" defer>/g).map((name) => text(folder.web, name))].join(';\n');
const wasm = readFileSync(join(folder.wasm, 'loire.wasm'));
const rules = readFileSync(join(folder.assets, 'rules', `${EDITION}.json`));
const territory = readFileSync(join(folder.generated, TERRITORY));
const version = sha256(Buffer.concat([Buffer.from(template + styles + scripts), wasm, rules, territory]), 'hex').slice(0, 12);

const escapeHtml = (s) => s.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const page = template.replace(/\{\{(\w+)\}\}/g, (_, key) => {
  if (!(key in scope.LoireTexts)) throw new Error(`web/texts.js has no text "${key}"`);
  return escapeHtml(scope.LoireTexts[key]);
});
const replaceBlock = (html, name, content) => {
  const block = new RegExp(`<!-- make-site: ${name} -->[\\s\\S]*?<!-- make-site: end -->`);
  if (!block.test(html)) throw new Error(`web/index.html has no block "${name}"`);
  return html.replace(block, () => content);
};
const site = (files) => `globalThis.LoireSite=${JSON.stringify({ version, ...files })};\n`;

// The folder. `?v=` makes a new version's files never mix with an old one's in a cache.
const script = site({
  wasm: { address: `loire.wasm?v=${version}`, bytes: wasm.length },
  rules: { address: `regles/${EDITION}.json?v=${version}`, bytes: rules.length },
  territory: { address: `territoire/${TERRITORY}?v=${version}`, bytes: territory.length },
}) + scripts;
let index = replaceBlock(page, 'styles', `<link rel="stylesheet" href="styles.css?v=${version}">`);
index = replaceBlock(index, 'scripts', `<script src="app.js?v=${version}" defer></script>`);

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
const loaded = written.length; // the files above are what a visit downloads
write('integration.js', text(folder.web, 'integration.js'));
write('exemple-integration.html', text(folder.web, 'exemple-integration.html'));

// The single file: everything inside, pure ASCII, allowed by the hashes of its own content.
const asciiScript = (s) => s.replace(/[^\x00-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
  .replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '\\x3c!--');
const asciiStyle = (s) => s.replace(/[^\x00-\x7f]/gu, (c) => `\\${c.codePointAt(0).toString(16)} `);
const asciiHtml = (s) => s.replace(/[^\x00-\x7f]/gu, (c) => `&#${c.codePointAt(0)};`);
const packed = (id, content) =>
  `<script type="text/plain" id="${id}">${deflateRawSync(content, { level: 9 }).toString('base64')}</script>`;

const inlineStyle = asciiStyle(styles);
const inlineScript = asciiScript(site({
  wasm: { inline: 'inline-wasm', bytes: wasm.length },
  rules: { inline: 'inline-rules', bytes: rules.length },
  territory: { inline: 'inline-territory', bytes: territory.length },
}) + scripts);
const hash = (content) => `'sha256-${sha256(content, 'base64')}'`;
const policy = `default-src 'none'; script-src ${hash(inlineScript)} 'wasm-unsafe-eval'; style-src ${hash(inlineStyle)}; `
  + "connect-src 'none'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'";
let single = asciiHtml(page).replace(/(http-equiv="Content-Security-Policy" content=)"[^"]*"/, (_, start) => `${start}"${policy}"`);
single = replaceBlock(single, 'styles', `<style>${inlineStyle}</style>`);
single = replaceBlock(single, 'scripts', [
  packed('inline-wasm', wasm), packed('inline-rules', rules), packed('inline-territory', territory),
  `<script>${inlineScript}</script>`].join('\n'));
write(SINGLE_FILE, single);

const brotli = (content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length;
let sum = 0;
written.forEach(([name, content], rank) => {
  const small = brotli(content);
  if (rank < loaded) sum += small;
  console.log(`${name.padEnd(36)} ${String(content.length).padStart(8)} bytes  ${String(small).padStart(8)} brotli`);
});
console.log(`${'a visit downloads'.padEnd(36)} ${''.padStart(8)}        ${String(sum).padStart(8)} brotli`);
