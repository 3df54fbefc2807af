import { Injectable } from '@nestjs/common';
import { type ClientDataRequest, DocumentReader } from '../../documents/index.js';
import { type Actor, DomainError, type Tx } from '../../platform/index.js';
import type { ClientFacts } from '../client-facts.js';
import { OpeningService } from '../opening.service.js';
import { type SendingTerms, SendingPolicy } from '../request/sending-policy.js';
import { SendingService } from '../request/sending.service.js';
import { firstInTurn } from '../request/signer-plan.js';
import type { SigningSession } from '../session/signing-session.entity.js';

/** The signing request that answers lead to, in the name of whoever asked for them. */
@Injectable()
export class AnsweredRequesting {
  constructor(
    private readonly documents: DocumentReader,
    private readonly policy: SendingPolicy,
    private readonly sending: SendingService,
    private readonly opening: OpeningService,
  ) {}

  /** Under the policy of this moment; undefined where it forbids sending. */
  async terms(asking: ClientDataRequest): Promise<SendingTerms | undefined> {
    const { organizationId, documentId, expiresAt, returnUrl } = asking;
    const document = await this.documents.get(organizationId, documentId);
    try {
      const terms = await this.policy.terms(organizationId, [document], {
        codeDelivery: 'on-demand',
        expiresAt,
      });
      // Whether the company signs by sending was settled when the client was asked: it did not.
      return { ...terms, returnUrl, settings: { ...terms.settings, companySignature: 'off' } };
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  /** The document is frozen: it is sent by the link the client came with, and he has opened it. */
  async request(
    tx: Tx,
    asking: ClientDataRequest,
    terms: SendingTerms,
    opened: { readonly session: SigningSession; readonly facts: ClientFacts },
  ): Promise<void> {
    const { requestId, signerId, documentId, fullName, phone } = asking;
    const { phoneSource, phoneChangedAt, contactId } = asking;
    const choice = { fullName, phone, phoneSource, phoneChangedAt, contactId, email: null };
    await this.sending.send(tx, senderOf(asking), {
      documentIds: [documentId],
      signers: [firstInTurn(choice)],
      terms,
      begun: { requestId, signerId },
    });
    await this.opening.goOn(tx, opened.session, opened.facts);
  }
}

function senderOf({ createdBy, organizationId }: ClientDataRequest): Actor {
  const [kind, id = ''] = createdBy.split('/');
  const roles: Actor['roles'] = [];
  return { kind: kind === 'apiKey' ? 'apiKey' : 'user', id, organizationId, roles, name: '' };
}
