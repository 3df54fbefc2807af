import { Injectable } from '@nestjs/common';
import { Transactions, isUniqueViolation, lockRow } from '../../platform/index.js';
import type { Tx } from '../../platform/index.js';
import { Document } from '../document.entity.js';
import { DocumentCounter } from './document-counter.entity.js';

/**
 * Gives documents the organization's next number. The number is printed in the text, so it is taken before the text is
 * drawn, in a transaction of its own; the locked counter row makes it nobody else's.
 */
@Injectable()
export class DocumentNumbers {
  constructor(private readonly transactions: Transactions) {}

  /** The next number; numbers that somebody gave by hand are passed over. */
  async take(organizationId: string): Promise<string> {
    const take = async (tx: Tx): Promise<string> => {
      let number = (await lastNumber(tx, organizationId)) + 1;
      while (await isTaken(tx, organizationId, number)) number += 1;
      await tx.update(DocumentCounter, { organizationId }, { lastNumber: number });
      return String(number);
    };
    // A number means something once its document is committed, which comes later and is durable.
    return this.transactions.run(take, { durable: false });
  }

  /** For a document that did not come to be: leaves no gap, unless the next number was taken meanwhile. */
  async giveBack(organizationId: string, number: string): Promise<void> {
    const lastNumber = Number(number);
    await this.transactions.run(async (tx) => {
      await tx.update(
        DocumentCounter,
        { organizationId, lastNumber },
        { lastNumber: lastNumber - 1 },
      );
    });
  }
}

async function lastNumber(tx: Tx, organizationId: string): Promise<number> {
  const counter = await lockRow(tx, DocumentCounter, { organizationId });
  if (counter) return counter.lastNumber;
  try {
    await tx.insert(DocumentCounter, { organizationId, lastNumber: 0 });
    return 0;
  } catch (error) {
    // The organization's first two documents at the same time: the other one made the row.
    if (!isUniqueViolation(error)) throw error;
    return (await lockRow(tx, DocumentCounter, { organizationId }))?.lastNumber ?? 0;
  }
}

async function isTaken(tx: Tx, organizationId: string, number: number): Promise<boolean> {
  return tx.existsBy(Document, { organizationId, number: String(number) });
}
