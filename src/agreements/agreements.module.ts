import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EvidenceModule } from '../evidence/index.js';
import { SettingsModule } from '../settings/index.js';
import { Acceptance } from './acceptances/acceptance.entity.js';
import { AcceptedVersions } from './acceptances/accepted-versions.js';
import { AgreementAcceptances } from './acceptances/agreement-acceptances.js';
import { AgreementReader } from './agreement-reader.js';
import { AgreementVersion } from './texts/agreement-version.entity.js';
import { Agreement } from './texts/agreement.entity.js';

/** Texts that give a signature its force, their versions, and who accepted which. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Agreement, AgreementVersion, Acceptance]),
    EvidenceModule,
    SettingsModule,
  ],
  providers: [AgreementReader, AcceptedVersions, AgreementAcceptances],
  exports: [AgreementReader, AgreementAcceptances],
})
export class AgreementsModule {}
