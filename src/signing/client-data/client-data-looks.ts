import { Injectable } from '@nestjs/common';
import { EvidenceJournal } from '../../evidence/index.js';
import { type Actor, actorRef, Transactions } from '../../platform/index.js';

/** Every look of an employee at a client's answers is recorded (SEC-14). */
@Injectable()
export class ClientDataLooks {
  constructor(
    private readonly transactions: Transactions,
    private readonly journal: EvidenceJournal,
  ) {}

  async record(actor: Actor, documentId: string): Promise<void> {
    await this.transactions.run((tx) =>
      this.journal.record(tx, {
        type: 'evidence.read',
        stream: `document/${documentId}`,
        organizationId: actor.organizationId,
        data: { by: actorRef(actor), what: 'client-data' },
      }),
    );
  }
}
