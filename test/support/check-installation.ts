import { acceptanceFiles } from '../../src/agreements/index.js';
import { cardFiles } from '../../src/crm/index.js';
import { disputeFiles, protocolFiles } from '../../src/disputes/index.js';
import { documentFiles } from '../../src/documents/index.js';
import { checkCopy, type FsckReport } from '../../src/evidence/index.js';
import { pictureFiles } from '../../src/signing/index.js';
import { DiskFileStore, readFsckEnvironment } from '../../src/platform/index.js';

/** `npm run fsck` without its process, as of five minutes after the fixed clock's beginning. */
export async function checkFolder(url: string, folder: string): Promise<FsckReport> {
  return checked(readFsckEnvironment({ DATABASE_URL: url, VAR_DIR: folder }));
}

/** The same of a running installation, with the keys out of reach if wanted. */
export async function checkInstallation(
  {
    config,
    database,
  }: { config: { files: { path: string }; log: { folder: string } }; database: { url: string } },
  { withKeys }: { withKeys: boolean },
): Promise<FsckReport> {
  const env = {
    DATABASE_URL: database.url,
    STORAGE_URL: `file:${config.files.path}`,
    LOG_DIR: config.log.folder,
    VAR_DIR: withKeys ? config.log.folder.replace(/\/log$/, '') : '/nowhere',
  };
  return checked(readFsckEnvironment(env));
}

function checked(environment: ReturnType<typeof readFsckEnvironment>): Promise<FsckReport> {
  return checkCopy({
    ...environment,
    files: new DiskFileStore(environment.files.path),
    sources: [documentFiles, cardFiles, acceptanceFiles, protocolFiles, disputeFiles, pictureFiles],
    now: new Date('2026-11-24T11:10:07Z'),
    progress: () => undefined,
  });
}
