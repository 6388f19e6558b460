// Streams of documents: one line at a time in memory, and an answer to each as soon as it is read.
// Run by ctest, or: LOIRE_CONNECT=build/native/loire-connect node --test tests/cli/streams.mjs
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = process.env.LOIRE_CONNECT ?? join(repository, 'build/native/loire-connect');
const skip = Boolean(process.env.LOIRE_SANITIZED); // the sanitizers use memory of their own
const timeout = 300_000; // only reached by a program that waits for the end of its input
const DRAFT = JSON.stringify({ format: 'loire-connect/brouillon', version: 1, edition: 'loire-connect-2023' });
const WORDS = JSON.stringify({ text: 'Un chatbot' });

/** Megabytes of memory at most so far (VmHWM). */
const peak = (child) => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024;

/** Writes `chunks` to a command, waits for `answers` lines, and returns them with the peak memory by then. */
async function stream(args, chunks, answers) {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = [];
  let rest = '';
  let memory;
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop();
    for (const part of parts) lines.push(part);
    if (lines.length < answers || memory !== undefined) return;
    memory = peak(child); // read while the input is still open, so the process is still there
    child.stdin.end();
  });
  for (const chunk of chunks) if (!child.stdin.write(chunk)) await once(child.stdin, 'drain');
  await once(child, 'close');
  assert.equal(rest, '');
  return { lines, memory, status: child.exitCode };
}

function* times(count, text) {
  const chunk = text.repeat(1000);
  for (let i = 0; i < count; i += 1000) yield chunk;
}

for (const [args, line] of [
  [['assess', '--ndjson', '--champs', 'eligible'], DRAFT],
  [['axes', '--ndjson'], WORDS],
  [['axes'], WORDS],
])
  test(`${args.join(' ')}: memory does not grow with the number of lines`, { skip, timeout }, async () => {
    const one = await stream(args, [`${line}\n`], 1);
    const many = await stream(args, times(50_000, `${line}\n`), 50_000);
    assert.equal(many.lines.length, 50_000);
    assert.equal(many.status, 0);
    assert.ok(many.memory < one.memory + 4, `${one.memory} MB for a line, ${many.memory} MB for 50,000`);
  });

for (const [args, line] of [[['assess', '--ndjson'], DRAFT], [['axes', '--ndjson'], WORDS], [['axes'], WORDS]])
  test(`${args.join(' ')}: a line of 200 MB is refused by its number, and the next is read`, { skip, timeout }, async () => {
    function* input() {
      yield `\n${line}\n`;
      const megabyte = 'x'.repeat(1 << 20);
      for (let i = 0; i < 200; ++i) yield megabyte;
      yield `\n\n${line}\n`;
    }
    const { lines, memory, status } = await stream(args, input(), 3);
    assert.equal(status, 2);
    const [first, long, last] = lines.map((text) => JSON.parse(text));
    assert.ok(!first.erreurs);
    assert.deepEqual(long.erreurs, [{
      code: 'fichier_trop_gros', chemin: '', ligne: 3, colonne: 1,
      message: 'La ligne\u00a03 est trop longue (5\u00a0Mo au plus)\u00a0: elle est laissée de côté, et la lecture reprend à la suivante.',
    }]);
    assert.deepEqual(last, first);
    assert.ok(memory < 40, `${memory} MB`);
  });

for (const [args, line] of [[['assess', '--ndjson'], DRAFT], [['axes', '--ndjson'], WORDS], [['axes'], WORDS]])
  test(`${args.join(' ')}: each answer comes before more input is sent`, { timeout }, async () => {
    const child = spawn(program, args);
    for (let i = 0; i < 3; ++i) {
      child.stdin.write(`${line}\n`);
      assert.ok(!JSON.parse(String((await once(child.stdout, 'data'))[0])).erreurs);
    }
    child.stdin.end();
    assert.equal((await once(child, 'close'))[0], 0);
  });

test('the errors of a line give their line in the stream and their column in it', () => {
  const bad = DRAFT.replace('}', ',"porteur":{"nature":"ville"}}');
  const { stdout } = spawnSync(program, ['assess', '--ndjson'], { input: `\r\n${DRAFT}\r\n${bad}\r\n{"a":,}\n`, encoding: 'utf8' });
  const answers = stdout.trimEnd().split('\n').map((text) => JSON.parse(text));
  assert.deepEqual(answers[1].erreurs.map(({ chemin, ligne, colonne }) => [chemin, ligne, colonne]), [['/porteur/nature', 3, bad.indexOf('"ville"') + 1]]);
  assert.deepEqual(answers[2].erreurs.map(({ chemin, ligne, colonne }) => [chemin, ligne, colonne]), [['', 4, 6]]);
});
