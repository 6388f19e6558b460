#!/usr/bin/env node
// Reads a test log and prints "PASSED FAILED": single tests, not executables.
// usage: node tools/count-tests.mjs ctest|tap|lines LOG
//   ctest  a verbose ctest log; a doctest executable or a run of node's test runner counts its
//          cases, any other test counts as 1
//   tap    node's test runner
//   lines  any "N passed" and "N failed" that begin a line (Playwright, our own scripts)
import { readFileSync } from 'node:fs';

const sum = (text, pattern) => [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);

const COUNTERS = {
  ctest(log) {
    const cases = new Map(); // the number of the test in ctest -> its summary
    for (const m of log.matchAll(/^\s*(\d+): .*\[doctest\] test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed/gm)) {
      cases.set(m[1], { passed: Number(m[2]), failed: Number(m[3]) });
    }
    for (const m of log.matchAll(/^\s*(\d+): (?:#|ℹ) (pass|fail) (\d+)/gm)) {
      const summary = cases.get(m[1]) ?? { passed: 0, failed: 0 };
      summary[`${m[2]}ed`] += Number(m[3]);
      cases.set(m[1], summary);
    }
    let passed = 0;
    let failed = 0;
    for (const m of log.matchAll(/^\s*\d+\/\d+ Test\s+#(\d+): .*?(Passed|\*\*\*\S+|Not Run)/gm)) {
      const isPassed = m[2] === 'Passed';
      const counts = cases.get(m[1]) ?? { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 };
      passed += counts.passed;
      failed += isPassed ? counts.failed : Math.max(1, counts.failed); // a crash after the last case counts too
    }
    return [passed, failed];
  },
  tap: (log) => [sum(log, /^(?:#|ℹ) pass (\d+)/gm), sum(log, /^(?:#|ℹ) (?:fail|cancelled) (\d+)/gm)],
  lines: (log) => [
    sum(log, /^\s*(\d+) passed\b/gm),
    sum(log, /^\s*(?:\d+ passed, )?(\d+) failed\b/gm) + sum(log, /^\s*(\d+) (?:did not run|interrupted)\b/gm),
  ],
};

const [kind, path] = process.argv.slice(2);
const log = readFileSync(path, 'utf8').replace(/\p{Cc}\[[0-9;]*m/gu, ''); // without colour codes
console.log(COUNTERS[kind](log).join(' '));
