import type { JournalItem } from '../journal/journal-item.js';

/** A document as the sheet names it. */
export interface SheetDocument {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly createdAt: Date;
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the sheet says that does not stand in the journal. */
export interface SheetFacts {
  readonly document: SheetDocument;
  /** The other documents of the package, as people name them (L-7). */
  readonly signedTogether: readonly string[];
  readonly signatureId: string;
  readonly requestId: string;
  readonly fingerprint: string;
  readonly company: {
    readonly signatoryName: string;
    readonly inn: string;
    /** Who sent the document. */
    readonly sender: string;
    /** Sending was the company's own signature. */
    readonly signedBySending: boolean;
  };
  readonly agreement: {
    readonly title: string;
    readonly version: number;
    readonly publishedAt: Date;
  };
  /** Events of the document's own chain and of the request's, in order. */
  readonly items: readonly JournalItem[];
  /** Where the signature can be checked. */
  readonly verifyUrl: string;
  readonly timeZone: string;
  readonly log: SheetLog;
}

/** Where the last signature stands in the public log, and what is known of the time. */
export interface SheetLog {
  readonly origin: string;
  /** Place of the entry, from 0. */
  readonly index: number;
  /** Entries that the checkpoint covers. */
  readonly size: number;
  /** Hex root of the checkpoint. */
  readonly root: string;
  /** Whether the seal carries the time of an outside authority. */
  readonly hasIndependentTime: boolean;
}
