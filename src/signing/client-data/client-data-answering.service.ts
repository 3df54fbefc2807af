import { unprintableWords } from '#libs/pdf';
import { Injectable } from '@nestjs/common';
import {
  type AnsweredDraft,
  AwaitingDocuments,
  type ClientAnswers,
  type ClientDataRequest,
  ClientDataRequests,
} from '../../documents/index.js';
import { Clock, DomainError } from '../../platform/index.js';
import { type AnswerProblem, type ClientField, readAnswers } from '../../templates/index.js';
import type { ClientFacts } from '../client-facts.js';
import type { SigningSession } from '../session/signing-session.entity.js';
import { AnsweredSending } from './answered-sending.service.js';

/** What is wrong with an answer; `unprintable` when no font of the document has one of its characters. */
export type FieldProblem = AnswerProblem | 'unprintable';

export type AnsweringOutcome =
  /** The document is frozen and sent: the page goes on with it. */
  | { readonly kind: 'answered' }
  | { readonly kind: 'mend'; readonly problems: ReadonlyMap<string, FieldProblem> }
  /** Nothing is wrong with any one answer, and yet no document came of them. */
  | { readonly kind: 'not-drawn' }
  /** The company cannot send at this moment: its module is off, its template no longer signed. */
  | { readonly kind: 'unavailable' }
  /** Cancelled or too late. */
  | { readonly kind: 'ended' };

/** Takes the client's answers: from them the document is drawn, frozen and sent to him. */
@Injectable()
export class ClientDataAnswering {
  constructor(
    private readonly requests: ClientDataRequests,
    private readonly awaiting: AwaitingDocuments,
    private readonly sending: AnsweredSending,
    private readonly clock: Clock,
  ) {}

  /** The asking behind a session that waits for answers; undefined when there is none, or no more. */
  async waiting({ requestId }: SigningSession): Promise<ClientDataRequest | undefined> {
    const asking = await this.requests.ofRequest(requestId);
    const isOpen = asking?.status === 'waiting' && asking.expiresAt > this.clock.now();
    return isOpen ? asking : undefined;
  }

  fields({ organizationId, documentId }: ClientDataRequest): Promise<ClientField[]> {
    return this.awaiting.fields(organizationId, documentId);
  }

  /** However often it is sent, the document is made once. `typed` by the name of the field. */
  async answer(
    session: SigningSession,
    typed: ClientAnswers,
    facts: ClientFacts,
  ): Promise<AnsweringOutcome> {
    const asking = await this.requests.ofRequest(session.requestId);
    if (asking?.status === 'answered') return { kind: 'answered' };
    if (asking?.status !== 'waiting' || asking.expiresAt <= this.clock.now()) {
      return { kind: 'ended' };
    }
    const { answers, problems } = readAll(await this.fields(asking), typed);
    if (problems.size > 0) return { kind: 'mend', problems };
    const draft = await this.draw(asking, answers);
    if (!draft) return { kind: 'not-drawn' };
    return this.sending.send(asking, { session, answers, draft, facts });
  }

  private async draw(
    { organizationId, documentId }: ClientDataRequest,
    answers: ClientAnswers,
  ): Promise<AnsweredDraft | undefined> {
    try {
      return await this.awaiting.draw(organizationId, documentId, answers);
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }
}

function readAll(
  fields: readonly ClientField[],
  typed: ClientAnswers,
): { answers: ClientAnswers; problems: ReadonlyMap<string, FieldProblem> } {
  const read = readAnswers(fields, typed);
  const problems = new Map<string, FieldProblem>(read.problems);
  const answers = new Map(read.answers);
  for (const [name, value] of read.answers) {
    if (unprintableWords(value).length === 0) continue;
    answers.delete(name);
    problems.set(name, 'unprintable');
  }
  return { answers: Object.fromEntries(answers), problems };
}
