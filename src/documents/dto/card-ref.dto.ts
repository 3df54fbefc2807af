import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { CARD_TYPES } from '../../crm/index.js';
import type { CardType } from '../../crm/index.js';

/** Names the card a document is made from. */
export class CardRefDto {
  @ApiProperty({ enum: CARD_TYPES, example: 'deal' })
  @IsIn(CARD_TYPES)
  type!: CardType;

  /** @example 019ab3a1-7c4b-7000-8000-00000000000c */
  @IsUUID()
  id!: string;
}
