// Sums the result files of several Jest runs and prints `<n> passed, <n> failed`:
//   node test/support/sum-results.ts <folder of json files>
// Fails when a test failed, when a suite could not run, and when a test was skipped: nothing is skipped silently.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface JestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('Which folder? node sum-results.ts <folder>');

let passed = 0;
let failed = 0;
let skipped = 0;
let broken = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  const result = JSON.parse(readFileSync(join(folder, name), 'utf8')) as JestResult;
  passed += result.numPassedTests;
  failed += result.numFailedTests;
  skipped += result.numPendingTests + result.numTodoTests;
  broken += result.numRuntimeErrorTestSuites;
}
if (broken > 0) process.stdout.write(`${broken} test files could not be run\n`);
if (skipped > 0) process.stdout.write(`${skipped} tests were skipped, which is not allowed\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed + skipped + broken > 0 ? 1 : 0;
