import { ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { IsOneLine } from '../../platform/index.js';
import type { DraftValues } from '../draft-input.js';
import { CardRefDto } from './card-ref.dto.js';

export class CreateDocumentDto {
  /** @example 019ab3a1-7c4b-7000-8000-00000000000b */
  @IsUUID()
  templateId!: string;

  /** The card fills the variables and brings the phones along. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CardRefDto)
  card?: CardRefDto | null;

  /** Who the document is for; the first contact of the card when absent. */
  @IsOptional()
  @IsUUID()
  contactId?: string | null;

  /** Values of the template's own variables; a path such as `contact.fullName` corrects the card. */
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    example: { total: '120000.00', city: 'Москва' },
  })
  @IsOptional()
  @IsObject()
  values?: DraftValues | null;

  /**
   * The template's name when absent.
   * @example "Договор на оказание услуг"
   */
  @IsOptional()
  @IsOneLine(300)
  title?: string | null;

  /**
   * The organization's next number when absent.
   * @example "15/2026"
   */
  @IsOptional()
  @IsOneLine(64)
  number?: string | null;
}

/** Absent members stay as they are; `values` are replaced as a whole. */
export class UpdateDocumentDto extends PartialType(CreateDocumentDto, {
  skipNullProperties: false,
}) {}
