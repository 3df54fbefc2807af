import { Injectable } from '@nestjs/common';
import { Brackets, In } from 'typeorm';
import type { Tx } from '../../platform/index.js';
import { CardContact } from '../cards/card-contact.entity.js';
import { Card } from '../cards/card.entity.js';
import type { PersonTraces } from './person-traces.js';

/** A card that may name the person. */
export interface NamingCard {
  readonly card: Card;
  /** The person belongs to the card, so that the surname alone is enough to know whom it means. */
  readonly isHis: boolean;
}

/** Finds cards that a person belongs to, and others whose text may be about him. */
@Injectable()
export class CardsNaming {
  async find(
    tx: Tx,
    wanted: {
      readonly organizationId: string;
      readonly contactId: string;
      readonly traces: PersonTraces;
    },
  ): Promise<NamingCard[]> {
    const { organizationId, contactId, traces } = wanted;
    const links = await tx.findBy(CardContact, { contactId });
    const own = new Set(links.map(({ cardId }) => cardId));
    const linked = await tx.findBy(Card, { organizationId, id: In([...own]) });
    const likely = await this.likely(tx, organizationId, traces.likely());
    return [
      ...linked.map((card) => ({ card, isHis: true })),
      ...likely.filter(({ id }) => !own.has(id)).map((card) => ({ card, isHis: false })),
    ];
  }

  private async likely(tx: Tx, organizationId: string, texts: readonly string[]): Promise<Card[]> {
    return tx
      .createQueryBuilder(Card, 'card')
      .where('card.organization_id = :organizationId', { organizationId })
      .andWhere(
        new Brackets((any) => {
          texts.forEach((text, index) => {
            const pattern = `%${text.replaceAll(/[!%_]/g, '!$&')}%`;
            const name = `likely${index}`;
            for (const column of ['title', 'fields']) {
              any.orWhere(`card.${column} LIKE :${name} ESCAPE '!'`, { [name]: pattern });
            }
          });
        }),
      )
      .getMany();
  }
}
