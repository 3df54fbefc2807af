import { Param, type PipeTransform } from '@nestjs/common';
import { CardNotFound } from '../crm.errors.js';
import { CARD_TYPES } from './card-type.js';
import type { CardType } from './card-type.js';

class CardTypePipe implements PipeTransform<unknown, CardType> {
  transform(value: unknown): CardType {
    const type = CARD_TYPES.find((known) => known === value);
    if (!type) throw new CardNotFound();
    return type;
  }
}

/** The type of a card in the path; an unknown type names nothing. */
export const CardTypeParam = (): ParameterDecorator => Param('type', CardTypePipe);
