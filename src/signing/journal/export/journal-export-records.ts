import { Injectable } from '@nestjs/common';
import { type EvidenceEntry, EvidenceJournal } from '../../../evidence/index.js';
import { type Actor, actorRef, Transactions } from '../../../platform/index.js';
import type { JournalExport, JournalFormat } from './journal-export.js';

/** What was handed out. */
export interface HandedOut {
  readonly format: JournalFormat;
  /** Hex, of the file. */
  readonly sha256: string;
}

/** Chains that one transaction locks. */
const BATCH = 50;

/**
 * That the journal was exported is evidence, too. For a document or a client it stands in each chain that the file shows.
 * For a period it stands once, in the organization's own chain, with the period and the hash of the file: an entry in each
 * of thousands of chains would bury what they are kept for.
 */
@Injectable()
export class JournalExportRecords {
  constructor(
    private readonly transactions: Transactions,
    private readonly journal: EvidenceJournal,
  ) {}

  async record(actor: Actor, { subject, chains }: JournalExport, file: HandedOut): Promise<void> {
    const { organizationId } = actor;
    if (subject.kind === 'period') {
      const what = [
        `journal-${file.format}`,
        subject.from?.toISOString() ?? '',
        subject.to?.toISOString() ?? '',
        file.sha256,
      ];
      await this.recordAll([
        {
          type: 'evidence.read',
          stream: `organization/${organizationId}`,
          organizationId,
          data: { by: actorRef(actor), what: what.join('/') },
        },
      ]);
      return;
    }
    const data = { format: `journal-${file.format}`, sha256: file.sha256, by: actorRef(actor) };
    await this.recordAll(
      chains.flatMap(({ stream }): EvidenceEntry[] =>
        isOfDocument(stream) ? [{ type: 'dossier.exported', stream, organizationId, data }] : [],
      ),
    );
  }

  private async recordAll(entries: readonly EvidenceEntry[]): Promise<void> {
    for (let from = 0; from < entries.length; from += BATCH) {
      const some = entries.slice(from, from + BATCH);
      await this.transactions.run((tx) => this.journal.recordAll(tx, some));
    }
  }
}

function isOfDocument(stream: string): stream is `request/${string}` | `document/${string}` {
  return stream.startsWith('request/') || stream.startsWith('document/');
}
