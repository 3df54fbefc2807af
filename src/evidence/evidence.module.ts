import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EvidenceErasure } from './erasure/evidence-erasure.js';
import { DossierBuilder } from './dossier/dossier-builder.js';
import { EvidenceHold } from './holds/evidence-hold.entity.js';
import { EvidenceHolds } from './holds/evidence-holds.js';
import { ChainHead } from './journal/chain-head.entity.js';
import { ChainReader } from './journal/chain-reader.js';
import { ChainStore } from './journal/chain-store.js';
import { DataKey } from './journal/data-key.entity.js';
import { DataKeys } from './journal/data-keys.js';
import { EvidenceDisclosure } from './journal/evidence-disclosure.entity.js';
import { EvidenceEvent } from './journal/evidence-event.entity.js';
import { EvidenceJournal } from './journal/evidence-journal.js';
import { JournalExtracts } from './journal/journal-extracts.js';
import { SignatureIndex } from './journal/signature-index.entity.js';
import { EvidenceLog } from './log/evidence-log.js';
import { LogFolder } from './log/log-folder.js';
import { LogReader } from './log/log-reader.js';
import { LogSignals } from './log/log-signals.js';
import { CheckpointRow } from './log/rows/checkpoint-row.entity.js';
import { LogEpoch } from './log/rows/log-epoch.entity.js';
import { LogLeaf } from './log/rows/log-leaf.entity.js';
import { LogYear } from './log/rows/log-year.entity.js';
import { QueuedEvent } from './log/rows/queued-event.entity.js';
import { TimestampRow } from './log/rows/timestamp-row.entity.js';
import { SealingKeys } from './seal-keys/sealing-keys.js';
import { TimestampAuthority } from './seal-keys/timestamp-authority.js';
import { VerifyController } from './verify/verify.controller.js';
import { VerifyPages } from './verify/verify-pages.js';

/** The journal: what happened, provable years later. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      EvidenceEvent,
      EvidenceDisclosure,
      ChainHead,
      DataKey,
      SignatureIndex,
      EvidenceHold,
      QueuedEvent,
      LogYear,
      LogEpoch,
      LogLeaf,
      CheckpointRow,
      TimestampRow,
    ]),
  ],
  controllers: [VerifyController],
  providers: [
    DossierBuilder,
    DataKeys,
    ChainStore,
    ChainReader,
    EvidenceJournal,
    JournalExtracts,
    VerifyPages,
    EvidenceErasure,
    EvidenceHolds,
    LogSignals,
    LogReader,
    LogFolder,
    EvidenceLog,
    SealingKeys,
    TimestampAuthority,
  ],
  exports: [DossierBuilder, SealingKeys, TimestampAuthority, EvidenceErasure, EvidenceJournal, EvidenceHolds, EvidenceLog, JournalExtracts],
})
export class EvidenceModule {}
