import { Injectable } from '@nestjs/common';
import { Clock, lockRow, systemActor, Transactions } from '../../platform/index.js';
import { isContactField } from '../card-places.js';
import { ContactsService } from '../contacts/contacts.service.js';
import { Card } from './card.entity.js';
import type { CardRef } from './card-type.js';

/** Single values of cards and contacts of the built-in directory. */
@Injectable()
export class LocalCardValues {
  constructor(
    private readonly transactions: Transactions,
    private readonly contacts: ContactsService,
    private readonly clock: Clock,
  ) {}

  /** The caller has looked whether the card exists. Answers false when it is gone meanwhile. */
  async put(
    organizationId: string,
    { type, id }: CardRef,
    values: Readonly<Record<string, string>>,
  ): Promise<boolean> {
    if (type === 'contact') {
      const known = Object.entries(values).filter(([field]) => isContactField(field));
      await this.contacts.update(systemActor(organizationId), id, Object.fromEntries(known));
      return true;
    }
    return this.transactions.run(async (tx) => {
      const card = await lockRow(tx, Card, { id, type, organizationId });
      if (!card) return false;
      const fields = { ...card.fields, ...values };
      await tx.update(Card, { id, organizationId }, { fields, updatedAt: this.clock.now() });
      return true;
    });
  }
}
