import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DocumentReader } from '../../../documents/index.js';
import type { Actor } from '../../../platform/index.js';
import { SigningRequestReader } from '../../request/signing-request-reader.js';
import type { JournalFormat } from './journal-export.js';
import { JournalExportRecords } from './journal-export-records.js';
import { JournalFiles, MOST_EVENTS } from './journal-files.js';
import { type Gathering, JournalGathering } from './journal-gathering.js';
import { JournalPeople, type JournalWish } from './journal-people.js';

export interface JournalFile {
  /** ASCII, without the ending. */
  readonly name: string;
  readonly format: JournalFormat;
  readonly bytes: Buffer;
}

type Wanted = Omit<Gathering, 'organizationId' | 'most'>;

/** «Выгрузка из системного журнала» (S-23, S-24): for a document, a client or a period; each export is itself recorded. */
@Injectable()
export class JournalExportService {
  constructor(
    private readonly documents: DocumentReader,
    private readonly requests: SigningRequestReader,
    private readonly people: JournalPeople,
    private readonly gathering: JournalGathering,
    private readonly files: JournalFiles,
    private readonly records: JournalExportRecords,
  ) {}

  /** Throws DocumentNotFound, JournalExportTooLarge, RenderingUnavailable. */
  async ofDocument(actor: Actor, documentId: string, format: JournalFormat): Promise<JournalFile> {
    const document = await this.documents.get(actor.organizationId, documentId);
    const requestIds = await this.requests.requestIdsOf(documentId);
    const streams = [`document/${documentId}`, ...requestIds.map((id) => `request/${id}`)];
    const documentName = `${document.title} № ${document.number}`;
    const subject = { kind: 'document', documentId, documentName } as const;
    return this.exported(actor, { scope: { streams }, subject }, format);
  }

  /** Throws ContactNotFound, JournalExportTooLarge, RenderingUnavailable. */
  async ofWish(actor: Actor, wish: JournalWish, format: JournalFormat): Promise<JournalFile> {
    return this.exported(actor, await this.people.wanted(actor.organizationId, wish), format);
  }

  private async exported(
    actor: Actor,
    wanted: Wanted,
    format: JournalFormat,
  ): Promise<JournalFile> {
    const { organizationId } = actor;
    const most = MOST_EVENTS[format];
    const journal = await this.gathering.gather({ ...wanted, organizationId, most });
    const bytes = await this.files.make(journal, format);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.records.record(actor, journal, { format, sha256 });
    return { name: `journal-${journal.number}`, format, bytes };
  }
}
