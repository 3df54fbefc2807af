import { Injectable } from '@nestjs/common';
import {
  ClientDataRequests,
  DocumentTransitions,
  type DocumentView,
  InvalidTransition,
} from '../../documents/index.js';
import { type Actor, actorRef, DataErased, newId, Transactions } from '../../platform/index.js';
import { Links } from '../link/links.service.js';
import type { SendingTerms } from '../request/sending-policy.js';
import type { SignerChoice } from '../request/signer-choice.js';
import { CompanySignatureOnClientData } from './client-data.errors.js';
import { ClientDataMessages } from './client-data-messages.js';
import { ClientDataSchedule } from './client-data-schedule.js';

/** Sends the link to the form of a document that waits for its client's data. */
@Injectable()
export class ClientDataAsking {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentTransitions,
    private readonly requests: ClientDataRequests,
    private readonly links: Links,
    private readonly messages: ClientDataMessages,
    private readonly schedule: ClientDataSchedule,
  ) {}

  /** The document stays a draft. Throws CompanySignatureOnClientData, ClientDataAsked, InvalidTransition, DataErased. */
  async ask(
    actor: Actor,
    documentId: string,
    signer: SignerChoice,
    terms: SendingTerms,
  ): Promise<void> {
    const { organizationId } = actor;
    const { settings, expiresAt } = terms;
    if (settings.companySignature !== 'off') throw new CompanySignatureOnClientData();
    await this.transactions.run(async (tx) => {
      const [document] = await this.documents.lock(tx, organizationId, [documentId]);
      refuseUnlessAwaiting(document);
      const asking = await this.requests.open(tx, {
        id: newId(),
        organizationId,
        documentId,
        requestId: newId(),
        signerId: newId(),
        ...signer,
        signatoryName: settings.signatoryName,
        createdBy: actorRef(actor),
        returnUrl: terms.returnUrl,
        expiresAt,
      });
      const owner = { id: asking.signerId, organizationId, requestId: asking.requestId };
      const link = await this.links.issue(tx, owner, expiresAt);
      await this.messages.sendLink(tx, asking, link, document);
      await this.schedule.plan(tx, asking);
    });
  }
}

function refuseUnlessAwaiting(
  document: DocumentView | undefined,
): asserts document is DocumentView {
  if (!document || document.erasedAt) throw new DataErased();
  if (document.status !== 'draft' || !document.awaitingClientData) {
    throw new InvalidTransition(document.status, 'send');
  }
}
