import { ApiProperty } from '@nestjs/swagger';
import type { NamedDocument } from '../document-names.js';
import type { DocumentView } from '../document-view.js';
import { DOCUMENT_STATUSES } from '../lifecycle/document-status.js';
import type { DocumentStatus } from '../lifecycle/document-status.js';
import { CardRefDto } from './card-ref.dto.js';

/** The employee who made the document. */
export class DocumentAuthorDto {
  id!: string;
  /** @example "Петров Пётр Петрович" */
  name!: string;
}

/** Something to look at before sending; it never blocks. */
export class DocumentWarningDto {
  /**
   * Stable code.
   * @example signer_not_named
   */
  code!: string;
  /** @example "В тексте нет имени клиента." */
  message!: string;
}

export class DocumentDto {
  /** @example 019ab3a1-7c4b-7000-8000-00000000000a */
  id!: string;
  /** @example "Договор на оказание услуг" */
  title!: string;
  /** @example "15" */
  number!: string;
  @ApiProperty({ enum: DOCUMENT_STATUSES, example: 'draft' })
  status!: DocumentStatus;
  statusChangedAt!: Date;
  templateId!: string | null;
  templateVersion!: number | null;
  @ApiProperty({ type: CardRefDto, nullable: true })
  card!: CardRefDto | null;
  contactId!: string | null;
  author!: DocumentAuthorDto;
  /** Hash of the frozen PDF: what the client sees, signs and gets. */
  sha256!: string | null;
  pages!: number | null;
  warnings!: DocumentWarningDto[];
  /** The last signing request it was sent in. */
  requestId!: string | null;
  signatureId!: string | null;
  /** When the sealed PDF came to exist. */
  sealedAt!: Date | null;
  /** When the personal data and the files were erased; null while they are there. */
  erasedAt!: Date | null;
  /** True while the client still has fields to fill. */
  awaitingClientData!: boolean;
  createdAt!: Date;

  static from(view: DocumentView): DocumentDto {
    return {
      id: view.id,
      title: view.title,
      number: view.number,
      status: view.status,
      statusChangedAt: view.statusChangedAt,
      templateId: view.templateId,
      templateVersion: view.templateVersion,
      card: view.card && { type: view.card.type, id: view.card.id },
      contactId: view.contactId,
      author: { id: view.author.id, name: view.author.name },
      sha256: view.sha256,
      pages: view.pages,
      warnings: view.warnings.map(({ code, message }) => ({ code, message })),
      requestId: view.requestId,
      signatureId: view.signatureId,
      sealedAt: view.sealedAt,
      erasedAt: view.erasedAt,
      awaitingClientData: view.awaitingClientData,
      createdAt: view.createdAt,
    };
  }
}

/** The contact a document is for. */
export class DocumentClientDto {
  contactId!: string;
  /** @example "Иванова Мария Сергеевна" */
  fullName!: string;
}

/** A document with what its ids are called now. */
export class NamedDocumentDto extends DocumentDto {
  /** Null where no contact is named, and once the person is erased. */
  @ApiProperty({ type: DocumentClientDto, nullable: true })
  client!: DocumentClientDto | null;
  /** @example "Монтаж окон, ул. Садовая, 5" */
  cardTitle!: string | null;
  /** @example "Договор на оказание услуг" */
  templateName!: string | null;

  static fromNamed({ view, ...names }: NamedDocument): NamedDocumentDto {
    const { clientName: fullName, cardTitle, templateName } = names;
    const { contactId } = view;
    return {
      ...DocumentDto.from(view),
      client: contactId !== null && fullName !== null ? { contactId, fullName } : null,
      cardTitle,
      templateName,
    };
  }
}

/** Who has made documents, by name. */
export class DocumentAuthorsDto {
  items!: DocumentAuthorDto[];
}

/** What was given for a document beside its card. */
export class DocumentValuesDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { total: '120000.00', city: 'Москва' },
  })
  values!: Record<string, unknown>;
}

export class DocumentListDto {
  items!: NamedDocumentDto[];
  /** Where the next page begins; null on the last one. */
  nextCursor!: string | null;
}

/** How many documents are in each status. */
export class StatusCountsDto implements Readonly<Record<DocumentStatus, number>> {
  /** @example 3 */
  draft!: number;
  /** @example 1 */
  sent!: number;
  /** @example 2 */
  viewed!: number;
  /** @example 15 */
  signed!: number;
  /** @example 0 */
  declined!: number;
  /** @example 1 */
  expired!: number;
  /** @example 0 */
  cancelled!: number;
}
