import { Injectable } from '@nestjs/common';
import { CrmAdapter } from './adapters/crm-adapter.js';
import type { CardPlace } from './card-places.js';
import type { CardRef } from './cards/card-type.js';
import { CardNotFound } from './crm.errors.js';

/** A value and where it goes. */
export interface PlacedValue extends CardPlace {
  readonly value: string;
}

/** Writes what somebody chose to keep into whichever CRM it is. */
@Injectable()
export class CardWriter {
  constructor(private readonly crm: CrmAdapter) {}

  /** What is not named stays as it is. Throws CardNotFound. */
  async write(organizationId: string, values: readonly PlacedValue[]): Promise<void> {
    const byCard = Map.groupBy(values, ({ ref }) => `${ref.type}/${ref.id}`);
    for (const group of byCard.values()) {
      const ref: CardRef | undefined = group[0]?.ref;
      if (!ref) continue;
      const fields = Object.fromEntries(group.map(({ field, value }) => [field, value]));
      if (!(await this.crm.putValues(organizationId, ref, fields))) throw new CardNotFound();
    }
  }
}
