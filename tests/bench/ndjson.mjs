// Measures the process `loire-connect assess --ndjson` on drafts of ten lines, in microseconds of processor
// time for each draft. Another program, such as one built from an earlier commit, can run alternately with
// it; its output must be the same bytes. Prints medians; timing decides nothing.
//   node tests/bench/ndjson.mjs [OTHER_LOIRE_CONNECT]      (after tools/build.sh native)
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { draftOf, readTable } from '../crosscheck/drafts.mjs';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const DRAFTS = 500;
const TIMES = 20;
const LINES = 10;
const ROUNDS = 9;

const table = readTable();
const drafts = [];
for (let seed = 1; drafts.length < DRAFTS; ++seed) {
  const draft = draftOf(seed, table, LINES);
  if (draft.depenses.length === LINES) drafts.push(`${JSON.stringify(draft)}\n`);
}
const file = join(repository, 'build/bench-lines.ndjson');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, drafts.join('').repeat(TIMES));

/** Microseconds of processor time for each draft, measured by `time` of bash. */
function run(program) {
  const script = 'TIMEFORMAT="%U %S"; time "$0" assess --ndjson "$1" >/dev/null';
  const { status, stderr } = spawnSync('bash', ['-c', script, program, file], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  const [user, system] = stderr.trim().split(' ').map(Number);
  if (status !== 0 || Number.isNaN(user + system)) throw new Error(`${program}: ${stderr}`);
  return ((user + system) * 1e6) / (DRAFTS * TIMES);
}

function digest(program) {
  const { stdout } = spawnSync('bash', ['-c', '"$0" assess --ndjson "$1" | sha256sum', program, file], { encoding: 'utf8' });
  return stdout;
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const ours = join(repository, 'build/native/loire-connect');
const other = process.argv[2] && resolve(process.argv[2]);
const times = { ours: [], other: [], ratio: [] };
for (let round = 0; round < ROUNDS; ++round) {
  times.ours.push(run(ours));
  if (!other) continue;
  times.other.push(run(other));
  times.ratio.push(times.other.at(-1) / times.ours.at(-1));
}
console.log(`this program: ${median(times.ours).toFixed(1)} us for each of ${DRAFTS * TIMES} drafts of ${LINES} lines`);
if (other) {
  console.log(`the other:    ${median(times.other).toFixed(1)} us, ${median(times.ratio).toFixed(1)} times as long (${Math.min(...times.ratio).toFixed(1)} to ${Math.max(...times.ratio).toFixed(1)}); ${digest(ours) === digest(other) ? 'the same bytes' : 'OTHER BYTES'}`);
}
