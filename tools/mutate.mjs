#!/usr/bin/env node
// A mutation run: makes one small change at a time in src/core and finds out whether a test notices it.
// It is not part of ./test, since it takes long and no result is wrong; docs/mutations.md has the results.
// usage: node tools/mutate.mjs [--files a.cpp,money.hpp] [--sample N] [--seed S] [--out FILE]
//                              [--fast] [--retry] [--no-build] [--report] [--list]
//   --files    these files of src/core only (default: every .cpp and money.hpp)
//   --sample   at most N mutants in total, drawn with the seed S (default 1); a run that is stopped early
//              is a smaller sample
//   --out      the file of results, one JSON object a line; mutants in it are not run again
//   --fast     omits the slow tests; a later run with --retry uses them for the survivors
//   --retry    runs again the mutants that survived in FILE
//   --no-build does not build the tests, which must be up to date
//   --report   reports the results in FILE and runs no mutant
//   --list     prints the mutants and runs none
// The sources in the working tree are never changed.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutantsOf, mutated } from './mutants.mjs';

const REPO = join(dirname(fileURLToPath(import.meta.url)), '..');
const CORE = join(REPO, 'src/core');
const BUILD = join(REPO, 'build/mutation');
const WORK = join(BUILD, 'mutant');
const HEADERS = ['money.hpp'];

/// The tests, in the order in which they run: the fast ones first, then the slow ones (the readers of
/// files, the properties, the session). The tests of the audit itself are omitted.
const READERS = '*rulebook_read.cpp,*draft_read.cpp,*/json.cpp,*sha256.cpp';
const KILLERS = [
  { name: 'case_tests' },
  { name: 'session_tests', options: ['--test-case=the explanation of every golden case*'] },
  { name: 'unit_tests', options: [`--source-file-exclude=${READERS}`] },
  { name: 'axis_tests', files: ['words.cpp', 'axis_words.cpp'] },
  { name: 'audit_tests', options: ['--test-case=the assessment keeps*,the edition of 2023*,a rule that no case*'] },
  { name: 'unit_tests', slow: true, options: [`--source-file=${READERS}`] },
  { name: 'property_tests', slow: true },
  { name: 'session_tests', slow: true, options: ['--test-case-exclude=the explanation of every golden case*'] },
];

const { values: options } = parseArgs({ options: {
  files: { type: 'string' }, sample: { type: 'string' }, seed: { type: 'string', default: '1' },
  out: { type: 'string', default: join(BUILD, 'mutants.ndjson') }, fast: { type: 'boolean' }, retry: { type: 'boolean' },
  'no-build': { type: 'boolean' }, report: { type: 'boolean' }, list: { type: 'boolean' },
} });

const killers = KILLERS.filter((killer) => !options.fast || !killer.slow);
const run = (command, args, settings = {}) => spawnSync(command, args, { cwd: BUILD, encoding: 'utf8', ...settings });
function runOrExit(command, args) {
  const { status, stdout, stderr } = run(command, args);
  if (status !== 0) { console.error(stdout + stderr); process.exit(1); }
  return stdout;
}

/// Builds the tests, optimised but without inlining: then a changed inline function of a header must be
/// compiled only once, not in every file. LOIRE_SLOW_BUILD divides the tries of the properties by eight.
/// Assertions are kept: one that fails kills a mutant.
function build() {
  mkdirSync(BUILD, { recursive: true });
  runOrExit('cmake', ['-S', REPO, '-B', BUILD, '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=None', '-DCMAKE_CXX_COMPILER=g++',
    '-DCMAKE_CXX_FLAGS=-O1 -fno-inline -DLOIRE_SLOW_BUILD', '-DLOIRE_WERROR=OFF']);
  runOrExit('ninja', ['-C', BUILD, '-j1', ...new Set(KILLERS.map((killer) => killer.name))]);
}

/// The words of the last command that ninja runs for `target`, without the compiler cache and the shell.
function commandOf(target) {
  const line = runOrExit('ninja', ['-t', 'commands', '-s', target]).trim().split('\n').at(-1);
  const words = line.replace(/^: && /, '').replace(/ && :$/, '').match(/(?:"[^"]*"|\\.|\S)+/g).map((word) => word.replace(/\\(.)|"/g, '$1'));
  return words[0].endsWith('ccache') ? words.slice(1) : words;
}

const object = (file) => `src/core/CMakeFiles/loire_core.dir/${file}.o`;
let compiler = [];

/// Precompiles all standard headers that the files of src/core include.
function prepare() {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(join(WORK, 'core'), { recursive: true });
  const includes = new Set();
  for (const file of readdirSync(CORE))
    for (const [line] of readFileSync(join(CORE, file), 'utf8').matchAll(/^#include <.*>$/gm)) includes.add(line);
  writeFileSync(join(WORK, 'std.hpp'), `${[...includes].sort().join('\n')}\n`);
  runOrExit(compiler[0], [...flags(), '-D_GLIBCXX_ASSERTIONS', '-x', 'c++-header', join(WORK, 'std.hpp'), '-o', join(WORK, 'std.hpp.gch')]);
}
const flags = () => compiler.slice(1, compiler.indexOf('-MD')).filter((word) => !word.startsWith('-W'));

/// Compiles `text` as `file`; returns whether it compiles. The checks of the standard library are on: like
/// the sanitizers of ./test, they notice reads out of bounds. A header is compiled alone with all its
/// inline functions: the linker reads them first and keeps the first definition of each.
function compile(file, text) {
  const source = join(WORK, file);
  writeFileSync(source, text);
  const header = HEADERS.includes(file);
  const args = [...flags(), '-include', join(WORK, 'std.hpp'), '-D_GLIBCXX_ASSERTIONS', '-w', '-c', '-o', join(WORK, 'mutant.o')];
  return run(compiler[0], header ? [...args, '-fkeep-inline-functions', '-x', 'c++', source] : [...args, source]).status === 0;
}

/// Links `killer` with the mutant before the libraries, so that its definitions replace theirs. Returns
/// whether it links.
const links = new Map();
function link(killer) {
  if (!links.has(killer)) links.set(killer, commandOf(killer));
  const [tool, ...args] = links.get(killer);
  const at = args.indexOf('-o');
  const linked = [join(WORK, 'mutant.o'), ...args.slice(0, at), '-o', join(WORK, killer), ...args.slice(at + 2), '-fuse-ld=lld'];
  return run(tool, linked).status === 0;
}

/// Whether the tests of `killer` pass within `limit` milliseconds. Memory is limited too, since a mutant may
/// allocate without end.
function passes(killer, limit) {
  const command = `ulimit -v 4000000 -c 0; exec "$0" "$@"`;
  const { status } = run('bash', ['-c', command, join(WORK, killer.name), '--abort-after=1', ...killer.options ?? []],
    { timeout: limit, killSignal: 'SIGKILL', stdio: 'ignore' });
  return status === 0;
}

/// The time limit of each killer in milliseconds: 5 s, and four times what it needs without a change.
function limits() {
  compile('lines.cpp', readFileSync(join(CORE, 'lines.cpp'), 'utf8'));
  return new Map(killers.map((killer) => {
    const start = Date.now();
    if (!link(killer.name) || !passes(killer, 600_000)) throw new Error(`${killer.name} fails without any mutant`);
    const duration = Date.now() - start;
    console.error(`${killer.name}: ${duration} ms`);
    return [killer, 5_000 + 4 * duration];
  }));
}

/// A function that returns a random number in [0, 1), the same sequence for the same seed (mulberry32).
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/// The mutants of the run: {file, before} and the members of mutantsOf().
function selectedMutants() {
  const files = options.files?.split(',') ?? [...readdirSync(CORE).filter((file) => file.endsWith('.cpp')).sort(), ...HEADERS];
  const all = files.flatMap((file) => {
    const text = readFileSync(join(CORE, file), 'utf8');
    const found = mutantsOf(text).map((m) => ({ file, ...m, before: text.slice(m.offset, m.offset + m.length) }));
    // The constants and initial values of a header are compiled into every file that uses them, so changing
    // the header alone would have no effect there.
    const constant = /^(?:inline constexpr | {2}[\w:]+ \w+ = )/;
    return HEADERS.includes(file) ? found.filter((m) => !constant.test(text.split('\n')[m.line - 1])) : found;
  });
  if (!options.sample) return all;
  const random = randomOf(Number(options.seed));
  // The order is that of the draw, so that a smaller sample is the beginning of a larger one.
  return all.map((mutant) => [random(), mutant]).sort((a, b) => a[0] - b[0]).slice(0, Number(options.sample)).map(([, mutant]) => mutant);
}

const key = (m) => `${m.file}:${m.offset}:${m.length}:${m.text}`;
const short = (text) => text.replace(/\s+/g, ' ').trim().slice(0, 60);
const description = (m) => `src/core/${m.file}:${m.line} ${m.operator}: «${short(m.before)}» -> «${short(m.text)}»`;

/// The result of a mutant: {state: 'killed', by}, or the state 'survived' or 'not compiling'.
function testMutant(mutant, limit) {
  const text = readFileSync(join(CORE, mutant.file), 'utf8');
  if (!compile(mutant.file, mutated(text, mutant))) return { state: 'not compiling' };
  for (const killer of killers) {
    if (killer.files && !killer.files.includes(mutant.file)) continue;
    if (!link(killer.name)) return { state: 'not compiling' };
    if (!passes(killer, limit.get(killer))) return { state: 'killed', by: killer.name };
  }
  return { state: 'survived' };
}

function report(results) {
  const rows = new Map();
  for (const { file, state } of results) {
    const row = rows.get(file) ?? { 'killed': 0, 'survived': 0, 'not compiling': 0 };
    row[state] += 1;
    rows.set(file, row);
  }
  const total = { 'killed': 0, 'survived': 0, 'not compiling': 0 };
  const line = (name, row) => {
    const judged = row.killed + row.survived;
    const score = judged ? `${(100 * row.killed / judged).toFixed(1)} %` : '';
    return `| ${[name, judged + row['not compiling'], row.killed, row.survived, row['not compiling'], score].join(' | ')} |`;
  };
  console.log('| file | mutants | killed | survived | not compiling | score |\n| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [file, row] of rows) {
    console.log(line(`\`${file}\``, row));
    for (const state of Object.keys(total)) total[state] += row[state];
  }
  console.log(`${line('all', total)}\n`);
  for (const result of results) if (result.state === 'survived') console.log(description(result));
}

const mutants = selectedMutants();
if (options.list) {
  mutants.forEach((mutant) => console.log(description(mutant)));
  process.exit(0);
}
const known = new Map();
if (existsSync(options.out))
  for (const line of readFileSync(options.out, 'utf8').split('\n').filter(Boolean)) {
    const result = JSON.parse(line);
    known.set(key(result), result);
  }
const pending = options.report ? [] : mutants.filter((m) => !known.has(key(m)) || (options.retry && known.get(key(m)).state === 'survived'));
let limit;
if (pending.length) {
  if (!options['no-build']) build();
  compiler = commandOf(object('lines.cpp'));
  prepare();
  limit = limits();
}
pending.forEach((mutant, i) => {
  const start = Date.now();
  const result = { ...mutant, ...testMutant(mutant, limit), ms: Date.now() - start };
  known.set(key(mutant), result);
  appendFileSync(options.out, `${JSON.stringify(result)}\n`);
  if (result.state === 'survived' || i % 50 === 0) console.error(`${i + 1}/${pending.length} ${result.state} ${description(mutant)}`);
});
report(mutants.map((mutant) => known.get(key(mutant))).filter(Boolean).sort((a, b) => a.file.localeCompare(b.file) || a.offset - b.offset));
