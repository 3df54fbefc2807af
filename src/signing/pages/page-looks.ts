import { Injectable } from '@nestjs/common';
import { EvidenceJournal } from '../../evidence/index.js';
import { type Actor, actorRef, Clock, Transactions } from '../../platform/index.js';
import { Kept } from '../pictures/kept.js';
import type { PdfVariant } from '../sealing/document-pdf.service.js';

/** Who turns pages looks once, however many pictures that are. */
const ONE_LOOK_MS = 3_600_000;
/** Looks that this process remembers; one that it forgot is recorded again. */
const REMEMBERED = 5_000;

/** Records that somebody on the staff read a document (SEC-14): once an hour, before he gets anything. */
@Injectable()
export class PageLooks {
  private readonly recorded = new Kept<true>(REMEMBERED);

  constructor(
    private readonly transactions: Transactions,
    private readonly journal: EvidenceJournal,
    private readonly clock: Clock,
  ) {}

  async record(actor: Actor, documentId: string, variant: PdfVariant): Promise<void> {
    const by = actorRef(actor);
    const hour = Math.floor(this.clock.now().getTime() / ONE_LOOK_MS);
    await this.recorded.get(`${documentId}/${variant}/${by}/${hour}`, async () => {
      await this.transactions.run((tx) =>
        this.journal.record(tx, {
          type: 'evidence.read',
          stream: `document/${documentId}`,
          organizationId: actor.organizationId,
          data: { by, what: variant === 'signed' ? 'signed-pages' : 'original-pages' },
        }),
      );
      return true;
    });
  }
}
