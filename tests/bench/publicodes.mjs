// Compares our assessment, native and as WebAssembly, with the same rules in Publicodes, on the same drafts
// of ten lines. Prints microseconds for each draft as medians of several rounds; timing decides nothing.
// Build first: tools/build.sh native-tests web-tests. Run: node tests/bench/publicodes.mjs
//
// Our program reads the JSON of the draft, assesses and explains it, finds the next question and writes the
// JSON of the assessment. Publicodes sets the situation and evaluates the same outputs, once for each line
// and once for the project; its evaluation tree is its explanation. Neither time includes parsing the rules.
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
  const [, alone, total] = stdout?.match(/ ([\d.]+) assess and explain, .* ([\d.]+) JSON to JSON/) ?? [];
  if (status !== 0 || !total) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return { alone: Number(alone), total: Number(total) };
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
  theirs(drafts); // not measured: warms up the engine, as our program does within each run
  for (let round = 0; round < ROUNDS; ++round) {
    const a = ours(native, ['--drafts', file]);
    const b = ours(process.execPath, [wasm, '--drafts', file]);
    times.nativeAlone.push(a.alone);
    times.native.push(a.total);
    times.wasmAlone.push(b.alone);
    times.wasm.push(b.total);
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
