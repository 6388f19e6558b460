// The modules of web/ as one classic script: what a page of any address can load, from a disk too, and
// what the single file holds.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

// The oldest browsers: those for which Emscripten writes its loader. Syntax that they lack is written
// otherwise; which functions they lack, tsconfig.json says by its libraries.
export const BROWSERS = ['chrome85', 'edge85', 'firefox79', 'safari14.1'];

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The script of the module `entry`, or of what `source` imports beside web/. */
export function bundle(entry, source) {
  const { outputFiles: [script] } = buildSync({
    ...(source ? { stdin: { contents: source, resolveDir: join(root, 'web') } } : { entryPoints: [entry] }),
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'iife',
    tsconfigRaw: {},
    // After the loader in the same file, "use strict" is heard at the head of a function only.
    banner: { js: '(()=>{"use strict";' },
    footer: { js: '})();' },
    target: BROWSERS,
    charset: 'utf8',
    // Compressed, 20 KB instead of 23. Names, 2 KB more, stay: an error that someone reports says them.
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
  });
  return script.text;
}
