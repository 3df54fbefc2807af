import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { EvidenceModule, registerFiles } from '../evidence/index.js';
import { CrmAdapter } from './adapters/crm-adapter.js';
import { LocalCrmAdapter } from './adapters/local-crm.adapter.js';
import { CardReader } from './card-reader.js';
import { CardContact } from './cards/card-contact.entity.js';
import { CardListQuery } from './cards/card-list.query.js';
import { CardViews } from './cards/card-views.js';
import { CardWriter } from './card-writer.js';
import { LocalCardValues } from './cards/local-card-values.js';
import { Card } from './cards/card.entity.js';
import { CardsController } from './cards/cards.controller.js';
import { CardsService } from './cards/cards.service.js';
import { ContactListQuery } from './contacts/contact-list.query.js';
import { ContactPhone } from './contacts/contact-phone.entity.js';
import { ContactViews } from './contacts/contact-views.js';
import { Contact } from './contacts/contact.entity.js';
import { ContactsController } from './contacts/contacts.controller.js';
import { ContactsService } from './contacts/contacts.service.js';
import { PhoneHistoryQuery } from './contacts/phone-history.query.js';
import { CardsNaming } from './erasure/cards-naming.js';
import { ContactErasure } from './erasure/contact-erasure.js';
import { cardFiles } from './files/card-file-source.js';
import { CardFile } from './files/card-file.entity.js';
import { CardFiles } from './files/card-files.js';
import { CardFilesController } from './files/card-files.controller.js';
import { LocalCardFiles } from './files/local-card-files.js';

/** Contacts and cards: the built-in directory behind a port, since another CRM may keep them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Contact, ContactPhone, Card, CardContact, CardFile]),
    AccessModule,
    EvidenceModule,
  ],
  controllers: [ContactsController, CardsController, CardFilesController],
  providers: [
    ContactViews,
    ContactsService,
    ContactListQuery,
    PhoneHistoryQuery,
    CardViews,
    CardsService,
    CardListQuery,
    CardReader,
    CardWriter,
    LocalCardFiles,
    LocalCardValues,
    CardFiles,
    registerFiles(cardFiles),
    CardsNaming,
    ContactErasure,
    { provide: CrmAdapter, useClass: LocalCrmAdapter },
  ],
  exports: [CardReader, CardWriter, CardFiles, ContactErasure],
})
export class CrmModule {}
