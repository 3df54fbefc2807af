import type { Provider } from '@nestjs/common';
import { AppConfig, FaultPoints } from '../../platform/index.js';
import { DurabilityCheck } from './durability-check.js';
import { EvidenceLog } from './evidence-log.js';
import { LeaderLock, SoleLeader } from './leader/leader-lock.js';
import { Leadership } from './leader/leadership.js';
import { MySqlLeaderLock } from './leader/mysql-leader-lock.js';
import { LogCondition } from './log-condition.js';
import { LogFolder } from './log-folder.js';
import { LogReader } from './log-reader.js';
import { LogSignals } from './log-signals.js';
import { LogStatusController } from './publication/log-status.controller.js';
import { LogStatusService } from './publication/log-status.service.js';
import { PublicLog } from './publication/public-log.js';
import { TlogController } from './publication/tlog.controller.js';
import { LogRestore } from './restoring/log-restore.js';
import { CheckpointPublisher } from './sequencer/checkpoint-publisher.js';
import { LeafStore } from './sequencer/leaf-store.js';
import { LogYears } from './sequencer/log-years.js';
import { Sequencer } from './sequencer/sequencer.js';
import { SequencerLoop } from './sequencer/sequencer-loop.js';
import { TreeFiles } from './sequencer/tree-files.js';
import { CheckpointStamps } from './stamping/checkpoint-stamps.js';
import { StampCheckpointHandler } from './stamping/stamp-checkpoint.handler.js';
import { AbsentLogSigner } from './signer/absent-log-signer.js';
import { LocalLogSigner } from './signer/local-log-signer.js';
import { LogSigner } from './signer/log-signer.js';
import { SocketLogSigner } from './signer/socket-log-signer.js';

/** What the log is made of. Only a process that runs jobs writes it; every process reads it. */
export const logProviders: Provider[] = [
  LogSignals,
  LogReader,
  LogFolder,
  LogCondition,
  EvidenceLog,
  PublicLog,
  LogStatusService,
  { provide: LeaderLock, useFactory: leaderLock, inject: [AppConfig] },
  { provide: LogSigner, useFactory: logSigner, inject: [AppConfig, FaultPoints] },
  Leadership,
  LeafStore,
  TreeFiles,
  CheckpointPublisher,
  LogYears,
  Sequencer,
  SequencerLoop,
  DurabilityCheck,
  CheckpointStamps,
  StampCheckpointHandler,
  LogRestore,
];

/** What the log answers over HTTP. */
export const logControllers = [LogStatusController, TlogController];

function leaderLock({ database }: AppConfig): LeaderLock {
  return database.kind === 'mysql' ? new MySqlLeaderLock(database.url) : new SoleLeader();
}

function logSigner({ log }: AppConfig, faults: FaultPoints): LogSigner {
  if (log.signerSocket) return new SocketLogSigner(log.signerSocket);
  if (!log.signer) return new AbsentLogSigner();
  return new LocalLogSigner(log.signer, (point) => {
    faults.reach(point);
  });
}
