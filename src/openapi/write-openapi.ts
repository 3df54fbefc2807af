import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../create-app.js';
import { readEnvironment } from '../platform/index.js';
import { openApiDocument } from './openapi-document.js';

const TARGET = 'openapi.json';

/** Builds the application without starting it and writes its document; with --check only compares. */
async function main(checkOnly: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'signet-openapi-'));
  try {
    const app = await createApp(readEnvironment({ VAR_DIR: folder, LOG_LEVEL: 'silent' }));
    const text = `${JSON.stringify(await openApiDocument(app), null, 2)}\n`;
    await app.close();
    if (!checkOnly) writeFileSync(TARGET, text);
    else if (readFileSync(TARGET, 'utf8') !== text) {
      throw new Error(`${TARGET} is stale: run \`npm run openapi\` and commit it.`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main(process.argv.includes('--check')).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
