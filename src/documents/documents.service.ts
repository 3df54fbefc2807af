import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { foldForSearch } from '#libs/russian-text';
import { EvidenceJournal } from '../evidence/index.js';
import { Clock, DataErased, lockRow, newId, Transactions } from '../platform/index.js';
import type { Actor } from '../platform/index.js';
import { refuseWhileAsked } from './client-data/client-data-requests.js';
import { createdEntry, frozenEntries } from './document-evidence.js';
import { viewOf } from './document-view.js';
import type { DocumentView } from './document-view.js';
import { Document } from './document.entity.js';
import { DocumentIsNotDraft, DocumentNotFound, DraftChangedMeanwhile } from './documents.errors.js';
import type { DraftChanges, DraftInput } from './draft-input.js';
import { documentLifecycle } from './lifecycle/document-lifecycle.js';
import { DocumentNumbers } from './numbering/document-numbers.js';
import { DraftMaker } from './rendering/draft-maker.js';
import type { MadeDraft } from './rendering/draft-maker.js';

/** Makes documents and changes drafts. The pages are drawn first; row and evidence are one transaction after that. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly numbers: DocumentNumbers,
    private readonly drafts: DraftMaker,
    private readonly journal: EvidenceJournal,
    private readonly clock: Clock,
  ) {}

  /** A draft with its pages frozen. Throws what DraftMaker throws. */
  async create(actor: Actor, input: DraftInput): Promise<DocumentView> {
    const { organizationId } = actor;
    // Taken while the rest is gathered: it is a transaction of its own, and a commit takes about as long as a page.
    const numbering = input.number
      ? Promise.resolve(input.number)
      : this.numbers.take(organizationId);
    try {
      const { number, ...draft } = await this.drafts.make(actor, input, numbering);
      return await this.insert(actor, input, number, draft);
    } catch (error) {
      const unused = input.number ? undefined : await numbering.catch(() => undefined);
      if (unused !== undefined) await this.numbers.giveBack(organizationId, unused);
      throw error;
    }
  }

  /**
   * Draws an unsent draft anew with what was changed, and freezes that. Throws DocumentNotFound, DocumentIsNotDraft,
   * ClientDataAsked, DraftChangedMeanwhile, and what DraftMaker throws.
   */
  async change(actor: Actor, id: string, changes: DraftChanges): Promise<DocumentView> {
    const { organizationId } = actor;
    const before = await this.dataSource.manager.findOneBy(Document, { id, organizationId });
    refuseUnlessDraft(before);
    await refuseWhileAsked(this.dataSource.manager, id);
    const input = changedInput(before, changes);
    const draft = await this.drafts.make(actor, input, Promise.resolve(input.number));
    return this.transactions.run(async (tx) => {
      const document = await lockRow(tx, Document, { id, organizationId });
      refuseUnlessDraft(document);
      await refuseWhileAsked(tx, id);
      if (document.revision !== before.revision) throw new DraftChangedMeanwhile();
      const columns = { ...columnsOf(input, input.number, draft), revision: before.revision + 1 };
      await tx.update(Document, { id, organizationId }, columns);
      Object.assign(document, columns);
      await this.journal.recordAll(tx, frozenEntries(document, draft));
      return viewOf(document);
    });
  }

  private async insert(
    actor: Actor,
    input: DraftInput,
    number: string,
    draft: MadeDraft,
  ): Promise<DocumentView> {
    const now = this.clock.now();
    const document: Document = {
      id: newId(),
      organizationId: actor.organizationId,
      ...columnsOf(input, number, draft),
      status: documentLifecycle.initial,
      statusChangedAt: now,
      authorId: actor.id,
      authorName: actor.name,
      requestId: null,
      signatureId: null,
      signedSha256: null,
      sealedAt: null,
      erasedAt: null,
      revision: 1,
      createdAt: now,
    };
    await this.transactions.run(async (tx) => {
      await tx.insert(Document, document);
      const entries = [createdEntry(document, actor), ...frozenEntries(document, draft)];
      await this.journal.recordAll(tx, entries);
    });
    return viewOf(document);
  }
}

function refuseUnlessDraft(document: Document | null): asserts document is Document {
  if (!document) throw new DocumentNotFound();
  if (document.erasedAt) throw new DataErased();
  if (document.status !== documentLifecycle.initial) throw new DocumentIsNotDraft();
}

/** Everything the draft was made of, with the changes over it. */
function changedInput(
  before: Document,
  changes: DraftChanges,
): DraftInput & { readonly number: string } {
  const { cardType, cardId, contactId, templateId, values, title, number } = before;
  const card = cardType && cardId ? { type: cardType, id: cardId } : null;
  // Another card brings its own contact, unless one is named.
  const ownContact = changes.card === undefined ? contactId : null;
  return {
    templateId: changes.templateId ?? templateId ?? '',
    card: changes.card === undefined ? card : changes.card,
    contactId: changes.contactId === undefined ? ownContact : changes.contactId,
    values: changes.values ?? values,
    title: changes.title ?? title,
    number: changes.number ?? number,
  };
}

type DraftColumns = Pick<
  Document,
  | 'number'
  | 'title'
  | 'templateId'
  | 'templateVersion'
  | 'cardType'
  | 'cardId'
  | 'contactId'
  | 'values'
  | 'sha256'
  | 'bytes'
  | 'pages'
  | 'stampBoxes'
  | 'awaitingClientData'
  | 'warnings'
  | 'searchText'
>;

function columnsOf(input: DraftInput, number: string, draft: MadeDraft): DraftColumns {
  const { template, contactId, contactName, frozen, warnings } = draft;
  const title = (input.title ?? template.name).normalize('NFC').trim();
  return {
    number,
    title,
    templateId: template.id,
    templateVersion: template.version,
    cardType: input.card?.type ?? null,
    cardId: input.card?.id ?? null,
    contactId,
    values: { ...input.values },
    sha256: frozen?.sha256 ?? null,
    bytes: frozen?.bytes ?? null,
    pages: frozen?.pages ?? null,
    stampBoxes: [...(frozen?.stampBoxes ?? [])],
    awaitingClientData: frozen === undefined,
    warnings,
    searchText: foldForSearch(`${number} ${title} ${contactName}`),
  };
}
