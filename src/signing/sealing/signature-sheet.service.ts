import { sheetPdf } from '#libs/pdf';
import { Injectable } from '@nestjs/common';
import { DocumentReader, type DocumentView } from '../../documents/index.js';
import { EvidenceJournal, signatureSheet } from '../../evidence/index.js';
import { type Actor, actorRef, DataErased, Transactions } from '../../platform/index.js';
import { DocumentNotSigned } from '../signing.errors.js';
import { logPlaceOf } from './sealed-copies.js';
import { Sealer } from './sealer.js';
import { SealedJournals } from './sealed-journal.js';
import { SignedFactsReader } from './signed-facts.js';
import { lastSignedAt, sheetFacts, stripOf } from './stamp-input.js';

/** How long whoever asks waits for the log. */
const LOG_WAIT_MS = 5_000;

/** «Лист подписания» by itself, without the pages of the document. */
@Injectable()
export class SignatureSheets {
  constructor(
    private readonly documents: DocumentReader,
    private readonly facts: SignedFactsReader,
    private readonly journals: SealedJournals,
    private readonly sealer: Sealer,
    private readonly transactions: Transactions,
    private readonly journal: EvidenceJournal,
  ) {}

  /** The look is recorded (SEC-14). Throws DocumentNotFound, DataErased, DocumentNotSigned, LogBehind. */
  async get(
    actor: Actor,
    documentId: string,
  ): Promise<{ document: DocumentView; bytes: Uint8Array }> {
    const { organizationId } = actor;
    const document = await this.documents.get(organizationId, documentId);
    if (document.erasedAt) throw new DataErased();
    if (document.status !== 'signed') throw new DocumentNotSigned();
    const place = logPlaceOf(await this.journals.of(document, { timeoutMs: LOG_WAIT_MS }));
    const { hasIndependentTime } = this.sealer;
    const facts = await this.facts.of(document);
    const bytes = await sheetPdf({
      sheet: signatureSheet(sheetFacts(facts, { ...place, hasIndependentTime })),
      strip: stripOf(facts),
      madeAt: lastSignedAt(facts),
    });
    await this.transactions.run((tx) =>
      this.journal.record(tx, {
        type: 'evidence.read',
        stream: `document/${documentId}`,
        organizationId,
        data: { by: actorRef(actor), what: 'signature-sheet' },
      }),
    );
    return { document, bytes };
  }
}
