import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { CARD_TYPES } from '../../crm/index.js';
import { CursorQuery, IsMoment, momentOf } from '../../platform/index.js';
import type { DocumentFilter } from '../document-list.query.js';
import { DOCUMENT_STATUSES } from '../lifecycle/document-status.js';
import type { DocumentStatus } from '../lifecycle/document-status.js';

const CARD = new RegExp(`^(${CARD_TYPES.join('|')}):[0-9a-fA-F-]{36}$`);

export class DocumentFilterDto {
  /** May be repeated: documents in any of these statuses. */
  @ApiPropertyOptional({ enum: DOCUMENT_STATUSES, isArray: true, example: ['sent', 'viewed'] })
  @IsOptional()
  @Transform(({ value }: { value: unknown }): unknown => (Array.isArray(value) ? value : [value]))
  @ArrayMaxSize(DOCUMENT_STATUSES.length)
  @IsIn(DOCUMENT_STATUSES, { each: true })
  status?: DocumentStatus[];

  /** Who made the document. */
  @IsOptional()
  @IsUUID()
  authorId?: string;

  @IsOptional()
  @IsUUID()
  templateId?: string;

  /**
   * The card the document was made from, `type:id`.
   * @example deal:019ab3a1-7c4b-7000-8000-00000000000c
   */
  @IsOptional()
  @Matches(CARD)
  card?: string;

  /** Whom the document is for: chosen for it, or found on its card. */
  @IsOptional()
  @IsUUID()
  contactId?: string;

  /**
   * Words of the number, the title or the client's name, any case, ё as е.
   * @example договор иванов
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /**
   * Made at this time or later; a date alone means its beginning, UTC.
   * @example "2026-11-01T00:00:00.000Z"
   */
  @IsOptional()
  @IsMoment()
  createdFrom?: string;

  /**
   * Made at this time or earlier; a date alone means its end, UTC.
   * @example "2026-11-30T23:59:59.999Z"
   */
  @IsOptional()
  @IsMoment()
  createdTo?: string;

  static toFilter(query: DocumentFilterDto): DocumentFilter {
    const { status, authorId, templateId, card, contactId, q, createdFrom, createdTo } = query;
    const [cardType, cardId] = card?.split(':') ?? [];
    const type = CARD_TYPES.find((known) => known === cardType);
    return {
      ...(status ? { statuses: status } : {}),
      ...(authorId ? { authorId } : {}),
      ...(templateId ? { templateId } : {}),
      ...(type && cardId ? { card: { type, id: cardId } } : {}),
      ...(contactId ? { contactId } : {}),
      ...(q ? { q } : {}),
      ...(createdFrom ? { createdFrom: momentOf(createdFrom, 'beginning') } : {}),
      ...(createdTo ? { createdTo: momentOf(createdTo, 'end') } : {}),
    };
  }
}

export class DocumentListQueryDto extends IntersectionType(DocumentFilterDto, CursorQuery) {}
