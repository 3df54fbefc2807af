import type { ExtractedPlace, JournalItem, StreamCheck } from '../../../evidence/index.js';

export const JOURNAL_FORMATS = ['json', 'csv', 'pdf'] as const;
export type JournalFormat = (typeof JOURNAL_FORMATS)[number];

/** What an export is about; what was not asked for is absent. */
export interface JournalSubject {
  readonly kind: 'document' | 'client' | 'period';
  readonly documentId?: string;
  /** As people call the document. */
  readonly documentName?: string;
  readonly contactId?: string;
  /** E.164. */
  readonly phone?: string;
  readonly from?: Date;
  readonly to?: Date;
}

/** An event of the export. */
export interface ExportedItem extends JournalItem {
  /** Where it stands in the public log; absent while it waits for its place. */
  readonly place?: ExtractedPlace;
}

/** «Выгрузка из системного журнала» (S-23, S-24), before it becomes a file. */
export interface JournalExport {
  /** For people to call it by: `20261124-7F3K-2M9Q`. */
  readonly number: string;
  readonly exportedAt: Date;
  readonly company: { readonly name: string; readonly inn: string };
  readonly timeZone: string;
  readonly subject: JournalSubject;
  /** Whole chains that the events come from, by name. */
  readonly chains: readonly StreamCheck[];
  /** By time, and within a chain by place. */
  readonly items: readonly ExportedItem[];
}
