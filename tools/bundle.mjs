// Makes one classic script of the modules of web/. Unlike a module, a page that is opened from a disk can
// load it, and the single file can contain it. Style sheets only lose their comments and spaces.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, transformSync } from 'esbuild';

// The oldest supported browsers are those for which Emscripten writes its loader. Newer syntax is
// converted for them; newer functions are not, so tsconfig.json limits the libraries.
export const BROWSERS = ['chrome85', 'edge85', 'firefox79', 'safari14.1'];

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The script of the module `entry`, or of `source`, whose imports are relative to web/. */
export function bundle(entry, source) {
  const { outputFiles: [script] } = buildSync({
    ...(source ? { stdin: { contents: source, resolveDir: join(root, 'web') } } : { entryPoints: [entry] }),
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'iife',
    tsconfigRaw: {},
    // The loader comes first in the same file, so "use strict" has an effect only at the start of a function.
    banner: { js: '(()=>{"use strict";' },
    footer: { js: '})();' },
    target: BROWSERS,
    charset: 'utf8',
    // This saves 3 KB of 23 after compression. Shorter names would save 2 KB more, but the names help to
    // understand the errors that people report.
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
  });
  return script.text;
}

/**
 * A style sheet without comments and spaces, which saves 2 KB of 10 after compression. Without a `target`, no
 * rule is converted: those of web/ are written for the oldest browsers.
 */
export const compactStyles = (css) =>
  transformSync(css, { loader: 'css', charset: 'utf8', minifyWhitespace: true, logLevel: 'warning' }).code;

/**
 * The loader of Emscripten with short local names, which saves 1 KB after compression: reported errors are
 * understood without them. The name that it gives to the page is kept, and its optional chains, which esbuild
 * would convert because of a rare fault of old Chrome.
 */
export const compactLoader = (script) => transformSync(script, {
  charset: 'utf8', target: BROWSERS, supported: { 'optional-chain': true }, minify: true, logLevel: 'warning',
}).code;
