import { Injectable } from '@nestjs/common';
import { CardReader } from '../crm/index.js';
import { TemplateReader } from '../templates/index.js';
import type { DocumentView } from './document-view.js';

/** A document with what its ids are called now. */
export interface NamedDocument {
  readonly view: DocumentView;
  /** Null where no contact is named, and where the contact is erased or gone. */
  readonly clientName: string | null;
  readonly cardTitle: string | null;
  readonly templateName: string | null;
}

/** What lists say in place of ids: one question to the CRM and one to the templates, however many documents. */
@Injectable()
export class DocumentNames {
  constructor(
    private readonly cards: CardReader,
    private readonly templates: TemplateReader,
  ) {}

  /** @param views of one organization */
  async of(organizationId: string, views: readonly DocumentView[]): Promise<NamedDocument[]> {
    const wanted = {
      contactIds: known(views.map(({ contactId }) => contactId)),
      cards: known(views.map(({ card }) => card)),
    };
    const templateIds = known(views.map(({ templateId }) => templateId));
    const [{ contacts, cardTitles }, templates] = await Promise.all([
      this.cards.names(organizationId, wanted),
      this.templates.names(organizationId, templateIds),
    ]);
    return views.map((view) => ({
      view,
      clientName: contacts.get(view.contactId ?? '') ?? null,
      cardTitle: cardTitles.get(view.card?.id ?? '') ?? null,
      templateName: templates.get(view.templateId ?? '') ?? null,
    }));
  }
}

function known<T>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value) => value !== null))];
}
