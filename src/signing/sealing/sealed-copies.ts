import { inkForStamping, PdfReader, type StampInput, stampPdf } from '#libs/pdf';
import { Injectable } from '@nestjs/common';
import type { DocumentView } from '../../documents/index.js';
import { FileStore } from '../../platform/index.js';
import { sealAttachments } from './seal-attachments.js';
import { sealReadme } from './seal-readme.js';
import { type Sealed, Sealer } from './sealer.js';
import { SealedJournals, type SealedJournal } from './sealed-journal.js';
import { type SignedFacts, SignedFactsReader } from './signed-facts.js';
import { stampInput } from './stamp-input.js';

export interface SealedCopy extends Sealed {
  /** Of the checkpoint that the proof of the last signature leads to. */
  readonly checkpointSize: number;
}

/** Makes the sealed copy of a signed document: frozen pages, strip, marks, sheet, attachments, seal. Stores nothing. */
@Injectable()
export class SealedCopies {
  constructor(
    private readonly files: FileStore,
    private readonly reader: PdfReader,
    private readonly facts: SignedFactsReader,
    private readonly journals: SealedJournals,
    private readonly sealer: Sealer,
  ) {}

  /** Throws what waits for something outside: LogBehind, TimestampUnavailable, TimestampRefused. */
  async make(document: DocumentView, waiting: { readonly timeoutMs: number }): Promise<SealedCopy> {
    // What needs no proof is made ready while the log is waited for.
    const [journal, { frozen, facts, ink }] = await Promise.all([
      this.journals.of(document, waiting),
      this.pages(document),
    ]);
    const { hasIndependentTime } = this.sealer;
    const log = { ...logPlaceOf(journal), hasIndependentTime };
    const stamped = await stampPdf(stampInput(facts, log, { pdf: frozen, ink }));
    const readme = sealReadme({ ...readmeFacts(facts), ...journal, hasIndependentTime });
    const { agreement } = facts;
    const sealed = await this.sealer.seal({
      pdf: stamped.document,
      attachments: sealAttachments({ frozen, journal, agreement, readme }),
      logKeys: journal.logKeys,
    });
    return { ...sealed, checkpointSize: journal.checkpoint.size };
  }

  private async pages(
    document: DocumentView,
  ): Promise<{ frozen: Buffer; facts: SignedFacts; ink: StampInput['ink'] }> {
    const frozen = await this.files.get(document.sha256 ?? '');
    const ink = await inkForStamping(this.reader, frozen, document.stampBoxes);
    return { frozen, facts: await this.facts.of(document), ink };
  }
}

/** As the sheet names it. */
export function logPlaceOf({ place, checkpoint }: SealedJournal): {
  origin: string;
  index: number;
  size: number;
  root: string;
} {
  return {
    origin: place.origin,
    index: place.index,
    size: checkpoint.size,
    root: checkpoint.root,
  };
}

function readmeFacts({ document, request, verifyUrl }: SignedFacts): {
  documentId: string;
  sha256: string;
  fingerprint: string;
  verifyUrl: string;
} {
  return {
    documentId: document.id,
    sha256: document.sha256 ?? '',
    fingerprint: request.fingerprint,
    verifyUrl,
  };
}
