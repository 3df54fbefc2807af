import { Injectable } from '@nestjs/common';
import { DocumentReader, type DocumentView } from '../documents/index.js';
import { Clock } from '../platform/index.js';
import { SettingsReader } from '../settings/index.js';
import { SigningRequestReader, type SigningRequestView } from '../signing/index.js';
import type { MessageSubject } from './message-text.js';

/** What happened to a sending, as an event told it. */
export interface RequestFact {
  readonly organizationId: string;
  readonly requestId: string;
  /** One document alone; without it the whole package is meant. */
  readonly documentId?: string | undefined;
  /** Who acted, or who was written to. */
  readonly signerId?: string | undefined;
  /** When; by default, when the document came into its status. */
  readonly at?: Date | undefined;
}

/** What a message is written from, and whom it goes to. */
export interface MessageFacts {
  readonly subject: MessageSubject;
  readonly view: SigningRequestView;
  /** The one that the message leads to. */
  readonly document: DocumentView;
}

/** Looks up what a message names: documents, signers, whose signature is missing. */
@Injectable()
export class MessageFactsReader {
  constructor(
    private readonly requests: SigningRequestReader,
    private readonly documents: DocumentReader,
    private readonly settings: SettingsReader,
    private readonly clock: Clock,
  ) {}

  view(organizationId: string, requestId: string): Promise<SigningRequestView> {
    return this.requests.get(organizationId, requestId);
  }

  /** Nothing once the data was erased, nor while a client is asked for data and there is no request yet. */
  async of(fact: RequestFact): Promise<MessageFacts | undefined> {
    const { organizationId } = fact;
    if (!(await this.requests.exists(organizationId, fact.requestId))) return undefined;
    const view = await this.view(organizationId, fact.requestId);
    const ids = fact.documentId === undefined ? goingOn(view) : [fact.documentId];
    const documents = await this.documents.find(organizationId, ids);
    const [document] = documents;
    if (!document || document.erasedAt) return undefined;
    const { timezone: timeZone } = await this.settings.eSignature(organizationId);
    const subject = {
      documents,
      ...peopleOf(view, fact.signerId),
      at: fact.at ?? document.statusChangedAt,
      now: this.clock.now(),
      timeZone,
    };
    return { subject, view, document };
  }
}

/** Without those that were declined on their own. */
function goingOn({ documents }: SigningRequestView): string[] {
  return documents
    .filter(({ declinedBy }) => declinedBy === null)
    .map(({ documentId }) => documentId);
}

function peopleOf(
  { signers }: SigningRequestView,
  signerId: string | undefined,
): Pick<MessageSubject, 'clientName' | 'signers' | 'awaited'> {
  const all = signers.map(({ signer }) => signer);
  const only = all.length === 1 ? all[0] : undefined;
  const who = all.find(({ id }) => id === signerId) ?? only;
  return {
    clientName: who?.fullName ?? '',
    signers: all.map(({ fullName }) => fullName),
    awaited: all.filter(({ status }) => status !== 'signed').map(({ fullName }) => fullName),
  };
}
