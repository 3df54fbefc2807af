import type { FileStore, FsckEnvironment } from '../../platform/index.js';
import { certificatesIn } from './certificates-in.js';
import type { FileSource } from './file-source.js';
import { publicKeyOf } from './log-key.js';
import { type FsckReport, runFsck } from './run-fsck.js';
import { memoryBehind, memoryInFile } from './signer-memory.js';

export interface CopyToCheck extends Omit<FsckEnvironment, 'files'> {
  readonly files: FileStore;
  readonly sources: readonly FileSource[];
  readonly now: Date;
  readonly progress: (words: string) => unknown;
}

/** The check without the application: nothing but the places of database, files and keys is known. */
export async function checkCopy(copy: CopyToCheck): Promise<FsckReport> {
  const { database, files, log, dataKey, tsaRoots, sources, now, progress } = copy;
  const socket = log.signerSocket === undefined ? undefined : memoryBehind(log.signerSocket);
  return runFsck({
    target: database,
    files,
    logFolder: log.folder,
    signer: log.state === undefined ? socket : memoryInFile(log.state),
    isLive: true,
    logKey: log.seed && publicKeyOf(log.seed),
    dataKey,
    sealRoots: [
      ...certificatesIn(copy.sealRoots),
      ...copy.sealChains.flatMap((pem) => certificatesIn(pem).slice(-1)),
    ],
    tsaRoots: certificatesIn(tsaRoots),
    sources,
    now,
    progress: (words) => {
      progress(words);
    },
  });
}
