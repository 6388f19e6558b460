// Our assessment, native and as WebAssembly, and the same rules in Publicodes, on the same drafts of
// ten lines in one run. Prints microseconds for each draft, medians of several rounds; no verdict.
// Run: node tests/bench/publicodes.mjs (builds first: tools/build.sh native-tests web-tests)
//
// Ours: reading the draft's JSON, assess, explain, next question, writing the assessment's JSON.
// Publicodes: the situation set and the same outputs evaluated, once for each line and once for the
// project; its evaluation tree is its explanation. Parsing of rules is left out on both sides.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { draftOf, incompleteDraftOf, readTable } from '../crosscheck/drafts.mjs';
import { Rules } from '../crosscheck/publicodes.mjs';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const native = join(repository, 'build/native/bench');
const wasm = join(repository, 'build/web-tests/bench.js');
const DRAFTS = 500;
const LINES = 10;
const ROUNDS = 5;

const table = readTable();
const rules = new Rules(table);

/** The first `DRAFTS` drafts that have exactly `LINES` lines. */
function tenLines(make) {
  const drafts = [];
  for (let seed = 1; drafts.length < DRAFTS; ++seed) {
    const draft = make(seed, table, LINES);
    if (draft.depenses.length === LINES) drafts.push(draft);
  }
  return drafts;
}

function ours(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: repository, encoding: 'utf8' });
  const [, alone, whole] = stdout?.match(/ ([\d.]+) assess and explain, .* ([\d.]+) JSON to JSON/) ?? [];
  if (status !== 0 || !whole) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return { alone: Number(alone), whole: Number(whole) };
}

function theirs(drafts) {
  const start = process.hrtime.bigint();
  for (const draft of drafts) rules.assess(draft);
  return Number(process.hrtime.bigint() - start) / 1000 / drafts.length;
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

function measure(title, drafts, file) {
  writeFileSync(join(repository, file), drafts.map((draft) => `${JSON.stringify(draft)}\n`).join(''));
  const times = { native: [], wasm: [], publicodes: [], nativeAlone: [], wasmAlone: [] };
  theirs(drafts); // once unmeasured: the engine warms up, as ours does within each of its runs
  for (let round = 0; round < ROUNDS; ++round) {
    const a = ours(native, ['--drafts', file]);
    const b = ours(process.execPath, [wasm, '--drafts', file]);
    times.nativeAlone.push(a.alone);
    times.native.push(a.whole);
    times.wasmAlone.push(b.alone);
    times.wasm.push(b.whole);
    times.publicodes.push(theirs(drafts));
  }
  const us = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
  const row = (name, value) =>
    console.log(`  ${name.padEnd(44)} ${value.toFixed(1).padStart(9)} us  Publicodes takes ${(us.publicodes / value).toFixed(1)} times as long`);
  console.log(`${drafts.length} ${title} drafts of ${LINES} lines, median of ${ROUNDS} rounds, microseconds for each draft`);
  row('native, assess and explain only', us.nativeAlone);
  row('native, JSON to JSON with explanation', us.native);
  row('WebAssembly, assess and explain only', us.wasmAlone);
  row('WebAssembly, JSON to JSON with explanation', us.wasm);
  row('Publicodes, situation and evaluation', us.publicodes);
}

for (const path of [native, wasm]) {
  if (!existsSync(path)) throw new Error(`${path} is not built: tools/build.sh native-tests web-tests`);
}
measure('complete', tenLines(draftOf), 'build/bench-complete.ndjson');
measure('incomplete', tenLines(incompleteDraftOf), 'build/bench-incomplete.ndjson');
