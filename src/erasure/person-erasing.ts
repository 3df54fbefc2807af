import { Injectable } from '@nestjs/common';
import { AcceptanceErasure } from '../agreements/index.js';
import { ContactErasure } from '../crm/index.js';
import { EvidenceErasure, EvidenceJournal } from '../evidence/index.js';
import { JobQueue, type Tx } from '../platform/index.js';
import { erasedEntries } from './erased-entries.js';
import { removeFiles } from './erasure.jobs.js';
import type { ErasureOrder } from './erasure-order.js';

/** What was kept of a person beside any document. */
export interface ErasedPerson {
  readonly acceptances: number;
  readonly cards: number;
}

/** Erases a contact once nothing of his documents is left: until then his numbers are evidence (C-1, K-10). */
@Injectable()
export class PersonErasing {
  constructor(
    private readonly contacts: ContactErasure,
    private readonly acceptances: AcceptanceErasure,
    private readonly evidence: EvidenceErasure,
    private readonly journal: EvidenceJournal,
    private readonly queue: JobQueue,
  ) {}

  async erase(tx: Tx, order: ErasureOrder, contactId: string): Promise<ErasedPerson> {
    const { organizationId } = order;
    const cards = await this.contacts.erase(tx, organizationId, contactId);
    const accepted = await this.acceptances.eraseOfContact(tx, organizationId, contactId);
    const names = await this.evidence.eraseAcceptances(tx, organizationId, accepted.ids);
    const own = [...new Set([...names, 'clientId', 'email', 'fullName', 'phone'])].sort();
    const stream = `organization/${organizationId}` as const;
    await this.journal.recordAll(tx, erasedEntries(order, stream, own, accepted.scans));
    if (accepted.scans.length > 0) {
      await this.queue.put(tx, removeFiles, { organizationId, sha256s: accepted.scans.join(' ') });
    }
    return { acceptances: accepted.ids.length, cards };
  }
}
