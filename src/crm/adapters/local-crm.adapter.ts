import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CardRef } from '../cards/card-type.js';
import { CardViews } from '../cards/card-views.js';
import { LocalCardValues } from '../cards/local-card-values.js';
import { ContactViews } from '../contacts/contact-views.js';
import { CrmAdapter } from './crm-adapter.js';
import { LocalCardFiles } from '../files/local-card-files.js';
import { localNames } from './local-names.js';
import type {
  CrmCard,
  CrmContact,
  CrmFile,
  CrmFileContent,
  CrmNames,
  NewCrmFile,
  WantedNames,
} from './crm-adapter.js';

/** The built-in directory. */
@Injectable()
export class LocalCrmAdapter extends CrmAdapter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactViews,
    private readonly cards: CardViews,
    private readonly cardFiles: LocalCardFiles,
    private readonly values: LocalCardValues,
  ) {
    super();
  }

  override async contact(organizationId: string, id: string): Promise<CrmContact | undefined> {
    const [contact] = await this.contacts.byIds(this.dataSource.manager, organizationId, [id]);
    // An erased person is nobody that a document could be made for.
    return contact?.erasedAt ? undefined : contact;
  }

  override async card(organizationId: string, ref: CardRef): Promise<CrmCard | undefined> {
    const { type, id } = ref;
    if (type !== 'contact') {
      return this.cards.find(this.dataSource.manager, organizationId, { type, id });
    }
    const contact = await this.contact(organizationId, id);
    return contact && { type, id, title: contact.fullName, contacts: [contact], fields: {} };
  }

  override names(organizationId: string, wanted: WantedNames): Promise<CrmNames> {
    return localNames(this.dataSource.manager, organizationId, wanted);
  }

  override async putValues(
    organizationId: string,
    ref: CardRef,
    values: Readonly<Record<string, string>>,
  ): Promise<boolean> {
    if (!(await this.card(organizationId, ref))) return false;
    return this.values.put(organizationId, ref, values);
  }

  override async putFile(organizationId: string, ref: CardRef, file: NewCrmFile): Promise<boolean> {
    if (!(await this.card(organizationId, ref))) return false;
    await this.cardFiles.put(organizationId, ref, file);
    return true;
  }

  override files(organizationId: string, ref: CardRef): Promise<CrmFile[]> {
    return this.cardFiles.list(organizationId, ref);
  }

  override fileContent(
    organizationId: string,
    ref: CardRef,
    documentId: string,
  ): Promise<CrmFileContent | undefined> {
    return this.cardFiles.content(organizationId, ref, documentId);
  }
}
