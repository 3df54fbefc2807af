import { ApiProperty } from '@nestjs/swagger';
import type { CrmCard } from '../../adapters/crm-adapter.js';
import { CardContactDto } from '../../contacts/dto/contact.dto.js';
import { CARD_TYPES } from '../card-type.js';
import type { CardFields, CardType } from '../card-type.js';

/** A card that documents can be made from. */
export class CardDto {
  @ApiProperty({ enum: CARD_TYPES, example: 'deal' })
  type!: CardType;
  id!: string;
  /** @example "Монтаж окон, ул. Садовая, 5" */
  title!: string;
  /** Contacts of the card, the main one first. */
  contactIds!: string[];
  contacts!: CardContactDto[];
  /** Values that templates use as `deal.price`, `object.address` and so on. */
  @ApiProperty({
    type: 'object',
    additionalProperties: {
      oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
      nullable: true,
    },
    example: { price: '120000.00' },
  })
  fields!: CardFields;

  static from(card: CrmCard): CardDto {
    return {
      type: card.type,
      id: card.id,
      title: card.title,
      contactIds: card.contacts.map(({ id }) => id),
      contacts: card.contacts.map((contact) => CardContactDto.from(contact)),
      fields: card.fields,
    };
  }
}

export class CardListDto {
  items!: CardDto[];
  /** Where the next page begins; null on the last one. */
  nextCursor!: string | null;
}
