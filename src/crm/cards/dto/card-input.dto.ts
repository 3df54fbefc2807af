import { ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsUUID } from 'class-validator';
import { IsOneLine } from '../../../platform/index.js';
import { IsCardFields } from '../card-fields.decorator.js';
import type { CardFields } from '../card-type.js';

export class CreateCardDto {
  /** @example "Монтаж окон, ул. Садовая, 5" */
  @IsOneLine(300)
  title!: string;

  /** Contacts of the card, the main one first. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID('all', { each: true })
  contactIds?: string[];

  /** Values that templates use as `deal.price`, `object.address` and so on. */
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: {
      oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
      nullable: true,
    },
    example: { price: '120000.00', address: 'Москва, ул. Садовая, д. 5' },
  })
  @IsOptional()
  @IsCardFields()
  fields?: CardFields;
}

/** Absent members stay as they are; `contactIds` and `fields` are replaced as a whole. */
export class UpdateCardDto extends PartialType(CreateCardDto, { skipNullProperties: false }) {}
