import { Injectable } from '@nestjs/common';
import { DocumentReader } from '../../documents/index.js';
import { type EvidenceEntry, EvidenceJournal } from '../../evidence/index.js';
import { Clock, lockRow, Transactions, type Tx } from '../../platform/index.js';
import type { RequestDocument } from '../request/request-document.entity.js';
import { SigningSession } from '../session/signing-session.entity.js';
import { type SigningContext, SigningContexts } from '../signing-context.js';

const LONGEST_SECONDS = 24 * 3_600;

/** What the browser told: how many pages of the document were on screen, and for how long. */
export interface Shown {
  readonly documentId: string;
  readonly pages: number;
  readonly seconds: number;
}

/** Whether the document was looked at: «ознакомление без нажатия на кнопки» (S-26). */
@Injectable()
export class ViewingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly contexts: SigningContexts,
    private readonly documents: DocumentReader,
    private readonly journal: EvidenceJournal,
    private readonly clock: Clock,
  ) {}

  /** `document.shown` once, when all pages had been on screen; less is only kept for `document.left`. */
  async shown(session: SigningSession, shown: Shown): Promise<void> {
    await this.transactions.run(async (tx) => {
      const context = await this.contexts.lock(tx, session);
      const fresh = await tx.findOneByOrFail(SigningSession, { id: session.id });
      const document = context.documents.find(({ documentId }) => documentId === shown.documentId);
      if (!document) return;
      const pages = await this.pagesOf(tx, context, document);
      const before = fresh.views?.[shown.documentId];
      const now = {
        pages: Math.min(Math.max(shown.pages, before?.pages ?? 0), pages),
        seconds: Math.min(Math.max(shown.seconds, before?.seconds ?? 0), LONGEST_SECONDS),
      };
      await tx.update(
        SigningSession,
        { id: session.id },
        { views: { ...fresh.views, [shown.documentId]: now } },
      );
      const complete = now.pages === pages && (before?.pages ?? 0) < pages;
      if (complete && isOpen(context)) {
        await this.journal.record(tx, {
          ...entryPlace(context, document),
          type: 'document.shown',
          data: { sessionId: session.id, pages, secondsVisible: now.seconds },
        });
      }
    });
  }

  /** `document.left` for a session that ended with no decision. */
  async left(sessionId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const found = await tx.findOneBy(SigningSession, { id: sessionId });
      if (!found) return;
      const context = await this.contexts.lock(tx, found);
      const session = await lockRow(tx, SigningSession, { id: sessionId });
      if (!session || session.leftAt || !isOpen(context)) return;
      await tx.update(SigningSession, { id: sessionId }, { leftAt: this.clock.now() });
      await this.journal.recordAll(
        tx,
        context.documents.map((document): EvidenceEntry => {
          const view = session.views?.[document.documentId];
          return {
            ...entryPlace(context, document),
            type: 'document.left',
            data: { sessionId, pagesSeen: view?.pages ?? -1, secondsVisible: view?.seconds ?? -1 },
          };
        }),
      );
    });
  }

  private async pagesOf(
    tx: Tx,
    { request }: SigningContext,
    { documentId }: RequestDocument,
  ): Promise<number> {
    const { pages } = await this.documents.get(request.organizationId, documentId, tx);
    return pages ?? 0;
  }
}

function isOpen({ request, signer }: SigningContext): boolean {
  return request.status === 'viewed' && signer.status === 'viewed';
}

function entryPlace(
  { request, signer }: SigningContext,
  { documentId, sha256 }: RequestDocument,
): Pick<
  Extract<EvidenceEntry, { type: 'document.shown' }>,
  'stream' | 'organizationId' | 'signerId' | 'documentId' | 'docSha256'
> {
  return {
    stream: `request/${request.id}`,
    organizationId: request.organizationId,
    signerId: signer.id,
    documentId,
    docSha256: sha256,
  };
}
