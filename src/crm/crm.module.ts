import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CrmAdapter } from './adapters/crm-adapter.js';
import { LocalCrmAdapter } from './adapters/local-crm.adapter.js';
import { CardReader } from './card-reader.js';
import { CardContact } from './cards/card-contact.entity.js';
import { CardListQuery } from './cards/card-list.query.js';
import { CardViews } from './cards/card-views.js';
import { Card } from './cards/card.entity.js';
import { CardsController } from './cards/cards.controller.js';
import { CardsService } from './cards/cards.service.js';
import { ContactListQuery } from './contacts/contact-list.query.js';
import { ContactPhone } from './contacts/contact-phone.entity.js';
import { ContactViews } from './contacts/contact-views.js';
import { Contact } from './contacts/contact.entity.js';
import { ContactsController } from './contacts/contacts.controller.js';
import { ContactsService } from './contacts/contacts.service.js';

/** Contacts and cards: the built-in directory behind a port, since another CRM may keep them. */
@Module({
  imports: [TypeOrmModule.forFeature([Contact, ContactPhone, Card, CardContact])],
  controllers: [ContactsController, CardsController],
  providers: [
    ContactViews,
    ContactsService,
    ContactListQuery,
    CardViews,
    CardsService,
    CardListQuery,
    CardReader,
    { provide: CrmAdapter, useClass: LocalCrmAdapter },
  ],
  exports: [CardReader],
})
export class CrmModule {}
