import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { AgreementsModule } from '../agreements/index.js';
import { DocumentsModule } from '../documents/index.js';
import { EvidenceModule, registerFiles } from '../evidence/index.js';
import { SettingsModule } from '../settings/index.js';
import { SigningModule } from '../signing/index.js';
import { DisputeChecks } from './checks/dispute-checks.service.js';
import { DisputeFactsReader } from './checks/dispute-facts-reader.js';
import { EvidenceFactsReader } from './checks/evidence-facts.js';
import { FileFactsReader } from './checks/file-facts.js';
import { LogCopies } from './checks/log-copies.js';
import { LogFactsReader } from './checks/log-facts.js';
import { RunChecksHandler } from './checks/run-checks.handler.js';
import { CommissionMember } from './commission/commission-member.entity.js';
import { Commissions } from './commission/commission.service.js';
import { ConclusionParts } from './conclusion/conclusion-parts.js';
import { Conclusions } from './conclusion/conclusion.service.js';
import { Dispute } from './dispute.entity.js';
import { DisputeAccess } from './dispute-access.js';
import { DisputeActs } from './dispute-acts.service.js';
import { DisputedPlaces } from './disputed-places.js';
import { DisputeErasure } from './dispute-erasure.js';
import { DisputeEvidence } from './dispute-evidence.js';
import { DisputeList } from './dispute-list.query.js';
import { DisputeReader } from './dispute-reader.js';
import { DisputeSubjects } from './dispute-subjects.js';
import { DisputesController, OpenDisputeController } from './disputes.controller.js';
import { DisputeViews } from './dispute-view.service.js';
import { DisputeDossiers } from './files/dispute-dossiers.js';
import { DisputeDownloads } from './files/dispute-downloads.js';
import { disputeFiles, protocolFiles } from './files/dispute-file-sources.js';
import { DisputeFile } from './files/dispute-file.entity.js';
import {
  DisputedDocumentController,
  DisputeFilesController,
} from './files/dispute-files.controller.js';
import { DisputeFiles } from './files/dispute-files.service.js';
import { DisputeJournal } from './journal/dispute-journal.js';
import { DisputeJournalController } from './journal/dispute-journal.controller.js';
import { OpeningDisputes } from './opening.service.js';
import { ProtocolLinks } from './protocol/protocol-link.js';
import {
  ProtocolLinkController,
  ProtocolPageController,
} from './protocol/protocol-link.controller.js';
import { ProtocolPages } from './protocol/protocol-pages.js';
import { ProtocolPdfs } from './protocol/protocol-pdfs.js';
import { ProtocolSeal } from './protocol/protocol-seal.js';
import { ProtocolSourcesReader } from './protocol/protocol-sources.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Dispute, CommissionMember, DisputeFile]),
    AccessModule,
    AgreementsModule,
    DocumentsModule,
    EvidenceModule,
    SettingsModule,
    SigningModule,
  ],
  controllers: [
    OpenDisputeController,
    DisputesController,
    DisputeFilesController,
    DisputedDocumentController,
    DisputeJournalController,
    ProtocolLinkController,
    ProtocolPageController,
  ],
  providers: [
    registerFiles(protocolFiles),
    registerFiles(disputeFiles),
    Commissions,
    ConclusionParts,
    Conclusions,
    DisputeAccess,
    DisputeActs,
    DisputeChecks,
    DisputeDossiers,
    DisputeDownloads,
    DisputedPlaces,
    DisputeErasure,
    DisputeEvidence,
    DisputeFactsReader,
    DisputeFiles,
    DisputeJournal,
    DisputeList,
    DisputeReader,
    DisputeSubjects,
    DisputeViews,
    EvidenceFactsReader,
    FileFactsReader,
    LogCopies,
    LogFactsReader,
    OpeningDisputes,
    ProtocolLinks,
    ProtocolPages,
    ProtocolPdfs,
    ProtocolSeal,
    ProtocolSourcesReader,
    RunChecksHandler,
  ],
  exports: [DisputeReader, DisputeErasure],
})
export class DisputesModule {}
