// Brings back events and places of the log that an old copy of the database lacks, from the private mirror:
//   npm run log:restore
// Stop every process of the installation first. Documents and personal values come from their own copies.
import 'reflect-metadata';
import { createApp } from '../src/create-app.js';
import { LogRestore } from '../src/evidence/index.js';
import { holdDatabase, messageOf, readEnvironment } from '../src/platform/index.js';

async function main(): Promise<void> {
  const config = readEnvironment();
  holdDatabase(config);
  const app = await createApp(config);
  try {
    const logs = await app.get(LogRestore, { strict: false }).run();
    for (const { origin, events, leaves } of logs) {
      process.stdout.write(`${origin}: ${events} events and ${leaves} places came back\n`);
    }
    if (logs.length === 0) process.stdout.write('There is no mirror.\n');
  } finally {
    await app.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exit(1);
  },
);
