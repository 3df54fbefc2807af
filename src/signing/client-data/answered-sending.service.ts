import { Injectable } from '@nestjs/common';
import {
  type AnsweredDraft,
  AwaitingDocuments,
  type ClientAnswers,
  type ClientDataRequest,
  ClientDataRequests,
  DocumentTransitions,
} from '../../documents/index.js';
import { Transactions } from '../../platform/index.js';
import type { ClientFacts } from '../client-facts.js';
import { AnsweredRequesting } from './answered-requesting.service.js';
import type { SigningSession } from '../session/signing-session.entity.js';

export interface Answered {
  readonly session: SigningSession;
  readonly answers: ClientAnswers;
  readonly draft: AnsweredDraft;
  readonly facts: ClientFacts;
}

type SendingOutcome =
  { readonly kind: 'answered' } | { readonly kind: 'unavailable' } | { readonly kind: 'ended' };

/** Answers, frozen document, signing request and its opening by the client: one transaction. */
@Injectable()
export class AnsweredSending {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ClientDataRequests,
    private readonly awaiting: AwaitingDocuments,
    private readonly documents: DocumentTransitions,
    private readonly requesting: AnsweredRequesting,
  ) {}

  async send(asking: ClientDataRequest, answered: Answered): Promise<SendingOutcome> {
    const { organizationId, documentId } = asking;
    const terms = await this.requesting.terms(asking);
    if (!terms) return { kind: 'unavailable' };
    return this.transactions.run(async (tx): Promise<SendingOutcome> => {
      await this.documents.lock(tx, organizationId, [documentId]);
      const locked = await this.requests.lock(tx, asking.id);
      if (locked?.status === 'answered') return { kind: 'answered' };
      if (locked?.status !== 'waiting') return { kind: 'ended' };
      await this.awaiting.freeze(tx, organizationId, answered.draft);
      await this.requests.end(tx, locked, 'answered', answered.answers);
      await this.requesting.request(tx, locked, terms, answered);
      return { kind: 'answered' };
    });
  }
}
