import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EvidenceErasure } from './erasure/evidence-erasure.js';
import { DossierBuilder } from './dossier/dossier-builder.js';
import { fsckControllers, fsckProviders, fsckRows } from './fsck/fsck-parts.js';
import { FileSources } from './fsck/file-sources.js';
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
import { KnownPdf } from './journal/known-pdf.entity.js';
import { SignatureIndex } from './journal/signature-index.entity.js';
import { EvidenceLog } from './log/evidence-log.js';
import { logControllers, logProviders } from './log/log-providers.js';
import { logRows } from './log/log-rows.js';
import { SealRootsController } from './seal-keys/seal-roots.controller.js';
import { SealStatusController } from './seal-keys/seal-status.controller.js';
import { SealStatusService } from './seal-keys/seal-status.service.js';
import { SealingKeys } from './seal-keys/sealing-keys.js';
import { TimestampAuthority } from './seal-keys/timestamp-authority.js';
import { VerifyController } from './verify/verify.controller.js';
import { CompanySignatures } from './verify/company-signatures.js';
import { VerifyFiles } from './verify/verify-files.js';
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
      KnownPdf,
      EvidenceHold,
      ...logRows,
      ...fsckRows,
    ]),
  ],
  controllers: [
    ...logControllers,
    VerifyController,
    SealRootsController,
    SealStatusController,
    ...fsckControllers,
  ],
  providers: [
    DossierBuilder,
    DataKeys,
    ChainStore,
    ChainReader,
    EvidenceJournal,
    JournalExtracts,
    CompanySignatures,
    VerifyFiles,
    VerifyPages,
    EvidenceErasure,
    EvidenceHolds,
    ...logProviders,
    ...fsckProviders,
    SealingKeys,
    SealStatusService,
    TimestampAuthority,
  ],
  exports: [
    CompanySignatures,
    DossierBuilder,
    SealingKeys,
    TimestampAuthority,
    EvidenceErasure,
    EvidenceJournal,
    EvidenceHolds,
    EvidenceLog,
    FileSources,
    JournalExtracts,
  ],
})
export class EvidenceModule {}
