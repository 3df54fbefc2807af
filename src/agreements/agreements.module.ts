import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EvidenceModule, registerFiles } from '../evidence/index.js';
import { SettingsModule } from '../settings/index.js';
import { Acceptance } from './acceptances/acceptance.entity.js';
import { AcceptedVersions } from './acceptances/accepted-versions.js';
import { AgreementAcceptances } from './acceptances/agreement-acceptances.js';
import { ActivationController } from './activation/activation.controller.js';
import { ActivationService } from './activation/activation.service.js';
import { ConsentWithdrawals } from './acceptances/consent-withdrawals.js';
import { EarlierAcceptances } from './acceptances/earlier-acceptances.js';
import { RecordedAcceptances } from './acceptances/recorded-acceptances.js';
import { acceptanceFiles } from './acceptances/acceptance-files.js';
import { AgreementReader } from './agreement-reader.js';
import { AcceptanceErasure } from './erasure/acceptance-erasure.js';
import { AgreementListQuery } from './texts/agreement-list.query.js';
import { AgreementPublishing } from './texts/agreement-publishing.js';
import { AgreementVersion } from './texts/agreement-version.entity.js';
import { Agreement } from './texts/agreement.entity.js';
import { AgreementsService } from './texts/agreements.service.js';
import { CompanyOffersController } from './texts/company-offers.controller.js';
import { ConsentsController } from './texts/consents.controller.js';
import { OperatorOfferFirstStart } from './texts/operator-offer-first-start.js';
import { OperatorOffersController } from './texts/operator-offers.controller.js';

/** Texts that give a signature its force, their versions, and who accepted which. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Agreement, AgreementVersion, Acceptance]),
    EvidenceModule,
    SettingsModule,
  ],
  controllers: [
    ActivationController,
    OperatorOffersController,
    CompanyOffersController,
    ConsentsController,
  ],
  providers: [
    registerFiles(acceptanceFiles),
    AgreementReader,
    AgreementListQuery,
    AgreementPublishing,
    AgreementsService,
    AcceptanceErasure,
    AcceptedVersions,
    AgreementAcceptances,
    ConsentWithdrawals,
    EarlierAcceptances,
    RecordedAcceptances,
    ActivationService,
    OperatorOfferFirstStart,
  ],
  exports: [
    AcceptanceErasure,
    AgreementReader,
    AgreementAcceptances,
    ConsentWithdrawals,
    EarlierAcceptances,
    RecordedAcceptances,
  ],
})
export class AgreementsModule {}
