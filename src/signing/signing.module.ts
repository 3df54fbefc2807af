import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { AgreementsModule } from '../agreements/index.js';
import { CrmModule } from '../crm/index.js';
import { DocumentsModule } from '../documents/index.js';
import { EvidenceModule } from '../evidence/index.js';
import { MailModule } from '../mail/index.js';
import { SettingsModule } from '../settings/index.js';
import { SmsModule } from '../sms/index.js';
import { TemplatesModule } from '../templates/index.js';
import { AcceptancesController } from './acceptances/acceptances.controller.js';
import { AcceptancesService } from './acceptances/acceptances.service.js';
import { clientDataControllers, clientDataProviders } from './client-data/client-data-parts.js';
import { CodeAttempts } from './code/code-attempts.js';
import { CodeChallenge } from './code/code-challenge.entity.js';
import { Challenges } from './code/challenges.service.js';
import { CodeLocking } from './code-locking.js';
import { CodeIssuing } from './code-issuing.js';
import { CodeRequestService } from './code-request.service.js';
import { ConfirmationService } from './confirmation.service.js';
import { ExpireRequestHandler } from './deadlines/expire-request.handler.js';
import { CopyCodes } from './copies/copy-codes.service.js';
import { CopyProofs } from './copies/copy-proof.service.js';
import { PhoneReplacement } from './corrections/phone-replacement.js';
import { PhoneSources } from './corrections/phone-sources.js';
import { SignerCorrectionsController } from './corrections/signer-corrections.controller.js';
import { SignerCorrections } from './corrections/signer-corrections.service.js';
import { DeskLinksController } from './desk/desk-links.controller.js';
import { DeskLinks } from './desk/desk-links.service.js';
import { DecliningService } from './declining.service.js';
import { RequestErasure } from './erasure/request-erasure.js';
import { exportControllers, exportProviders } from './journal/export/export-parts.js';
import { DocumentJournalService } from './journal/document-journal.service.js';
import { JournalController } from './journal/journal.controller.js';
import { Links } from './link/links.service.js';
import { SigningLink } from './link/signing-link.entity.js';
import { emailControllers, emailProviders } from './email/email-parts.js';
import { MessageSecrets } from './messages/message-secrets.js';
import { SigningMessages } from './messages/signing-messages.js';
import { OpenedEvidence } from './opened-evidence.js';
import { OpeningService } from './opening.service.js';
import { PackageDocuments } from './package-documents.js';
import { pageControllers, pageProviders } from './page/page-parts.js';
import { PagePicture } from './pictures/page-picture.entity.js';
import { documentPagesControllers, documentPagesProviders } from './pages/page-parts.js';
import { pictureProviders } from './pictures/picture-parts.js';
import { SendPreviewController } from './preview/send-preview.controller.js';
import { SendPreviews } from './preview/send-previews.service.js';
import { RemindSignerHandler } from './reminders/remind-signer.handler.js';
import { ReminderNeed } from './reminders/reminder-need.js';
import { ReminderSchedule } from './reminders/reminder-schedule.js';
import { Reminders } from './reminders/reminders.service.js';
import { replyProviders } from './reply/reply-parts.js';
import { Invitations } from './request/invitations.service.js';
import { PackageSigners } from './request/package-signers.js';
import { RequestDocument } from './request/request-document.entity.js';
import { RequestEnding } from './request/request-ending.service.js';
import { RequestProgress } from './request/request-progress.js';
import { RequestTransitions } from './request/request-transitions.js';
import { CompanySendings } from './request/company-sendings.js';
import { Resending } from './request/resending.js';
import { ResendingService } from './request/resending.service.js';
import { SendingPolicy } from './request/sending-policy.js';
import { SendingEffects } from './request/sending-effects.js';
import { SendingService } from './request/sending.service.js';
import { Signer } from './request/signer.entity.js';
import { SigningRequest } from './request/signing-request.entity.js';
import {
  SendDocumentController,
  SigningRequestsController,
} from './request/signing-requests.controller.js';
import { SigningRequestReader } from './request/signing-request-reader.js';
import { SigningRequestsService } from './request/signing-requests.service.js';
import { DossierController } from './dossier/dossier.controller.js';
import { DossierMaker } from './dossier/dossier-maker.service.js';
import { DocumentPdfController } from './sealing/document-pdf.controller.js';
import { DocumentPdfService } from './sealing/document-pdf.service.js';
import { SignatureSheetController } from './sealing/signature-sheet.controller.js';
import { SignatureSheets } from './sealing/signature-sheet.service.js';
import { SignedFactsReader } from './sealing/signed-facts.js';
import { SignedFactsSources } from './sealing/signed-facts-sources.js';
import { SignedPdfListener } from './sealing/signed-pdf.listener.js';
import { SealedCopies } from './sealing/sealed-copies.js';
import { SealedJournals } from './sealing/sealed-journal.js';
import { Sealer } from './sealing/sealer.js';
import { SealRecords } from './sealing/seal-records.js';
import { SignedPdfs } from './sealing/signed-pdfs.js';
import { Sessions } from './session/sessions.service.js';
import { SigningSession } from './session/signing-session.entity.js';
import { Signature } from './signature.entity.js';
import { SigningContexts } from './signing-context.js';
import { SessionLeftHandler } from './viewing/session-left.handler.js';
import { ViewingService } from './viewing/viewing.service.js';
import { LinkFetches } from './link/link-fetches.js';
import { simSwapProviders } from './sim-swap/sim-swap-parts.js';
import { WatchedSending } from './request/watched-sending.js';
import { SigningRecords } from './signing-records.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      SigningRequest,
      RequestDocument,
      Signer,
      SigningLink,
      CodeChallenge,
      SigningSession,
      Signature,
      PagePicture,
    ]),
    AccessModule,
    AgreementsModule,
    CrmModule,
    DocumentsModule,
    EvidenceModule,
    MailModule,
    SettingsModule,
    SmsModule,
    TemplatesModule,
  ],
  controllers: [
    AcceptancesController,
    SendDocumentController,
    SendPreviewController,
    SigningRequestsController,
    SignerCorrectionsController,
    DeskLinksController,
    JournalController,
    DocumentPdfController,
    DossierController,
    SignatureSheetController,
    ...documentPagesControllers,
    ...exportControllers,
    ...clientDataControllers,
    ...emailControllers,
    ...pageControllers,
  ],
  providers: [
    AcceptancesService,
    Challenges,
    CodeAttempts,
    CodeIssuing,
    CodeLocking,
    CodeRequestService,
    ConfirmationService,
    CopyCodes,
    CopyProofs,
    DecliningService,
    DeskLinks,
    DocumentJournalService,
    DocumentPdfService,
    DossierMaker,
    SealedCopies,
    SealedJournals,
    Sealer,
    SealRecords,
    SignatureSheets,
    SignedFactsReader,
    SignedFactsSources,
    SignedPdfListener,
    SignedPdfs,
    ExpireRequestHandler,
    Invitations,
    LinkFetches,
    Links,
    MessageSecrets,
    OpenedEvidence,
    OpeningService,
    PackageDocuments,
    PhoneReplacement,
    PhoneSources,
    ReminderNeed,
    ReminderSchedule,
    Reminders,
    RemindSignerHandler,
    PackageSigners,
    RequestEnding,
    RequestErasure,
    RequestProgress,
    RequestTransitions,
    CompanySendings,
    Resending,
    ResendingService,
    SessionLeftHandler,
    SendingEffects,
    SendingPolicy,
    SendingService,
    SendPreviews,
    Sessions,
    SignerCorrections,
    SigningContexts,
    SigningMessages,
    SigningRecords,
    SigningRequestReader,
    SigningRequestsService,
    ViewingService,
    WatchedSending,
    ...documentPagesProviders,
    ...exportProviders,
    ...clientDataProviders,
    ...emailProviders,
    ...pageProviders,
    ...pictureProviders,
    ...replyProviders,
    ...simSwapProviders,
  ],
  exports: [DocumentPdfService, DossierMaker, RequestErasure, SigningRequestReader],
})
export class SigningModule {}
