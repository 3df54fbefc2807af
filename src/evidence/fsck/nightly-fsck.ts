import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AppConfig, Clock, FileStore } from '../../platform/index.js';
import { SealingKeys } from '../seal-keys/sealing-keys.js';
import { TimestampAuthority } from '../seal-keys/timestamp-authority.js';
import { certificatesIn } from './certificates-in.js';
import { FileSources } from './file-sources.js';
import { publicKeyOf } from './log-key.js';
import { type FsckReport, runFsck } from './run-fsck.js';
import { signerMemory } from './signer-memory.js';

/** The check of the installation that this process belongs to. */
@Injectable()
export class NightlyFsck {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly seals: SealingKeys,
    private readonly tsa: TimestampAuthority,
    private readonly sources: FileSources,
  ) {}

  async run(): Promise<FsckReport> {
    const { database, log, secrets } = this.config;
    return runFsck({
      target: database,
      files: this.files,
      logFolder: log.folder,
      signer: signerMemory(this.config),
      isLive: true,
      logKey: log.signer && publicKeyOf(log.signer.seed),
      dataKey: secrets.dataKey,
      sealRoots: certificatesIn(await this.seals.rootsPem()),
      tsaRoots: this.tsa.roots.certificates,
      sources: this.sources.all(),
      now: this.clock.now(),
      // Others want the processor, too.
      progress: () => breathe(),
    });
  }
}
