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
  'confirm',
  'sign-to-pdf',
  'submit-sms',
  'page-weight',
  'lighthouse',
  'console',
];

/** Those that run the product as companies do: beside a MariaDB and a Redis whose commits wait for the disk. */
const DISTRIBUTED = new Set(['confirm', 'sign-to-pdf', 'submit-sms']);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0) {
  throw new Error(`No benchmark is called ${unknown.join(', ')}; there are ${BENCHES.join(', ')}.`);
}

for (const name of asked.length > 0 ? asked : BENCHES) {
  process.stdout.write(`\n${name}\n`);
  const file = new URL(`./${name}.js`, import.meta.url).pathname;
  const words = [process.execPath, '--enable-source-maps', file];
  const isDistributed = DISTRIBUTED.has(name);
  if (isDistributed) words.unshift(process.execPath, 'test/support/with-services.ts');
  const { status } = spawnSync(words[0] ?? '', words.slice(1), {
    stdio: 'inherit',
    env: isDistributed
      ? { ...process.env, LAYOUT: 'distributed', SERVICES: 'durable' }
      : process.env,
  });
  if (status !== 0) process.exitCode = 1;
}
