import 'reflect-metadata';
import { acceptanceFiles } from './agreements/index.js';
import { cardFiles } from './crm/index.js';
import { disputeFiles, protocolFiles } from './disputes/index.js';
import { documentFiles } from './documents/index.js';
import { checkCopy, type FsckReport, fsckText } from './evidence/index.js';
import { pictureFiles } from './signing/index.js';
import {
  ConfigError,
  DiskFileStore,
  messageOf,
  readFsckEnvironment,
  SystemClock,
} from './platform/index.js';

const CLEAN = 0;
const FINDINGS = 1;
const COULD_NOT_RUN = 2;

/**
 * Checks an installation at work, or a copy of one (`npm run fsck`): DATABASE_URL, VAR_DIR, STORAGE_URL, LOG_DIR name it.
 * Writes nothing. Ends with 0 when all is whole, 1 when something is not, 2 when it could not be checked.
 */
async function main(options: readonly string[]): Promise<number> {
  const asJson = options.includes('--json');
  const environment = readFsckEnvironment();
  const report: FsckReport = await checkCopy({
    ...environment,
    files: new DiskFileStore(environment.files.path),
    sources: [documentFiles, cardFiles, acceptanceFiles, protocolFiles, disputeFiles, pictureFiles],
    now: new SystemClock().now(),
    // What is told on the way goes beside the report.
    progress: (words) => process.stderr.write(asJson ? '' : `… ${words}\n`),
  });
  process.stdout.write(asJson ? `${JSON.stringify(report, undefined, 2)}\n` : fsckText(report));
  return report.ok ? CLEAN : FINDINGS;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const text =
      error instanceof ConfigError ? error.message : `Could not check: ${messageOf(error)}`;
    process.stderr.write(`${text}\n`);
    process.exitCode = COULD_NOT_RUN;
  },
);
