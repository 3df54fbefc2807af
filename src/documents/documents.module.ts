import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { CrmModule } from '../crm/index.js';
import { EvidenceModule, registerFiles } from '../evidence/index.js';
import { SettingsModule } from '../settings/index.js';
import { TemplatesModule } from '../templates/index.js';
import { CardCopyListener } from './card-copy/card-copy.listener.js';
import { documentFiles } from './document-files.js';
import { AwaitingDocuments } from './client-data/awaiting-documents.js';
import { ClientDataRequest } from './client-data/client-data-request.entity.js';
import { ClientDataRequests } from './client-data/client-data-requests.js';
import { DocumentAuthors } from './document-authors.js';
import { DocumentListQuery } from './document-list.query.js';
import { DocumentNames } from './document-names.js';
import { DocumentPhones } from './document-phones.js';
import { DocumentReader } from './document-reader.js';
import { Document } from './document.entity.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { DocumentErasure } from './erasure/document-erasure.js';
import { DocumentTransitions } from './lifecycle/document-transitions.js';
import { DocumentCounter } from './numbering/document-counter.entity.js';
import { DocumentNumbers } from './numbering/document-numbers.js';
import { DraftMaker } from './rendering/draft-maker.js';
import { RenderingService } from './rendering/rendering.service.js';
import { SignedFiles } from './signed-files.js';
import { TemplateHistoryController } from './template-history/template-history.controller.js';
import { TemplateHistory } from './template-history/template-history.query.js';

/** Documents from template to frozen pages, and the one place where their status moves. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ClientDataRequest, Document, DocumentCounter]),
    AccessModule,
    CrmModule,
    EvidenceModule,
    SettingsModule,
    TemplatesModule,
  ],
  controllers: [DocumentsController, TemplateHistoryController],
  providers: [
    AwaitingDocuments,
    CardCopyListener,
    ClientDataRequests,
    registerFiles(documentFiles),
    DocumentErasure,
    DocumentsService,
    DocumentAuthors,
    DocumentListQuery,
    DocumentNames,
    DocumentPhones,
    DocumentReader,
    DocumentTransitions,
    DocumentNumbers,
    DraftMaker,
    RenderingService,
    SignedFiles,
    TemplateHistory,
  ],
  exports: [
    AwaitingDocuments,
    ClientDataRequests,
    DocumentErasure,
    DocumentReader,
    DocumentTransitions,
    SignedFiles,
  ],
})
export class DocumentsModule {}
