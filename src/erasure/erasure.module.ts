import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { AgreementsModule } from '../agreements/index.js';
import { CrmModule } from '../crm/index.js';
import { DisputesModule } from '../disputes/index.js';
import { DocumentsModule } from '../documents/index.js';
import { EvidenceModule } from '../evidence/index.js';
import { SettingsModule } from '../settings/index.js';
import { SigningModule } from '../signing/index.js';
import { SmsModule } from '../sms/index.js';
import { EraseSubjectHandler } from './erase-subject.handler.js';
import { ErasingService } from './erasing.service.js';
import { ErasureParts } from './erasure-parts.js';
import { ErasureSubjects } from './erasure-subjects.js';
import { Erasure } from './erasure.entity.js';
import { ErasuresController } from './erasures.controller.js';
import { ErasuresService } from './erasures.service.js';
import { FileRemoval } from './files/file-removal.js';
import { FileSweep } from './files/file-sweep.js';
import { NamedFiles } from './files/named-files.js';
import { RemoveFilesHandler } from './files/remove-files.handler.js';
import { SweepFilesHandler } from './files/sweep-files.handler.js';
import { PersonErasing } from './person-erasing.js';
import { ResumeErasuresHandler } from './resume-erasures.handler.js';
import { RetainHandler } from './retention/retain.handler.js';
import { RetentionService } from './retention/retention.service.js';
import { UnitRetention } from './retention/unit-retention.js';
import { StoredFiles } from './stored-files.js';
import { UnitErasing } from './unit-erasing.js';
import { UnitObstacles } from './unit-obstacles.js';
import { UnitRows } from './unit-rows.js';

/** Personal data goes, the proofs stay. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Erasure]),
    AccessModule,
    AgreementsModule,
    CrmModule,
    DisputesModule,
    DocumentsModule,
    EvidenceModule,
    SettingsModule,
    SigningModule,
    SmsModule,
  ],
  controllers: [ErasuresController],
  providers: [
    EraseSubjectHandler,
    ErasingService,
    ErasureParts,
    ErasuresService,
    ErasureSubjects,
    FileRemoval,
    FileSweep,
    NamedFiles,
    PersonErasing,
    RemoveFilesHandler,
    ResumeErasuresHandler,
    RetainHandler,
    RetentionService,
    StoredFiles,
    SweepFilesHandler,
    UnitErasing,
    UnitObstacles,
    UnitRetention,
    UnitRows,
  ],
})
export class ErasureModule {}
