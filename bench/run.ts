// Runs the benchmarks one after another, each in a process of its own, or those that are named:
// `npm run bench`, `npm run bench -- render-pdf`. Ends with an error when one is over its budget.
import { spawnSync } from 'node:child_process';

const BENCHES = [
  'render-pdf',
  'create-document',
  'list-documents',
  'seal-pdf',
  'sign-to-sealed',
  'verify-events',
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0) {
  throw new Error(`No benchmark is called ${unknown.join(', ')}; there are ${BENCHES.join(', ')}.`);
}

for (const name of asked.length > 0 ? asked : BENCHES) {
  process.stdout.write(`\n${name}\n`);
  const file = new URL(`./${name}.js`, import.meta.url).pathname;
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', file], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
