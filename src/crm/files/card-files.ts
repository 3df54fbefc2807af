import { Injectable } from '@nestjs/common';
import { EvidenceJournal } from '../../evidence/index.js';
import { type Actor, actorRef, Transactions } from '../../platform/index.js';
import { CrmAdapter } from '../adapters/crm-adapter.js';
import type { CrmFile, CrmFileContent, NewCrmFile } from '../adapters/crm-adapter.js';
import type { CardRef } from '../cards/card-type.js';
import { CardFileNotFound } from '../crm.errors.js';

/** Copies of signed documents on cards, whichever CRM keeps the cards. */
@Injectable()
export class CardFiles {
  constructor(
    private readonly crm: CrmAdapter,
    private readonly transactions: Transactions,
    private readonly journal: EvidenceJournal,
  ) {}

  /** Repeatable. Answers false when the organization has no such card (any more). */
  put(organizationId: string, ref: CardRef, file: NewCrmFile): Promise<boolean> {
    return this.crm.putFile(organizationId, ref, file);
  }

  list(organizationId: string, ref: CardRef): Promise<CrmFile[]> {
    return this.crm.files(organizationId, ref);
  }

  /** The look is recorded (SEC-14). Throws CardFileNotFound, also for another organization's. */
  async download(actor: Actor, ref: CardRef, documentId: string): Promise<CrmFileContent> {
    const { organizationId } = actor;
    const content = await this.crm.fileContent(organizationId, ref, documentId);
    if (!content) throw new CardFileNotFound();
    await this.transactions.run((tx) =>
      this.journal.record(tx, {
        type: 'evidence.read',
        stream: `document/${documentId}`,
        organizationId,
        data: { by: actorRef(actor), what: 'card-file' },
      }),
    );
    return content;
  }
}
