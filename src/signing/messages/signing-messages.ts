import { Injectable } from '@nestjs/common';
import type { DocumentView } from '../../documents/index.js';
import type { Tx } from '../../platform/index.js';
import { CappedSms } from '../../sms/index.js';
import { CodeChallenge } from '../code/code-challenge.entity.js';
import type { SigningLink } from '../link/signing-link.entity.js';
import type { Signer } from '../request/signer.entity.js';
import type { SigningRequest } from '../request/signing-request.entity.js';

export interface Invitation {
  readonly request: SigningRequest;
  readonly signer: Signer;
  readonly link: SigningLink;
  readonly documents: readonly DocumentView[];
  /** Nobody asked for it at this moment: a cap on SMS undoes nothing. */
  readonly byItself?: boolean;
}

/** The SMS of signing: who gets which, bound to which code and link. The secrets are put in at submission. */
@Injectable()
export class SigningMessages {
  constructor(private readonly sms: CappedSms) {}

  /** The seed's way (S-11): one message with link and code. */
  async sendLinkCode(
    tx: Tx,
    invitation: Invitation & { readonly challenge: CodeChallenge },
  ): Promise<void> {
    const { challenge } = invitation;
    const messageId = await this.send(tx, 'link-code', invitation, challenge);
    await this.bind(tx, challenge, messageId);
  }

  /** `on-demand`: the link alone. */
  async sendLink(tx: Tx, invitation: Invitation): Promise<void> {
    await this.send(tx, 'link', invitation);
  }

  /** The code alone, asked for on the page; where its SMS may be answered, it says so. */
  async sendCode(
    tx: Tx,
    invitation: Invitation & { readonly challenge: CodeChallenge },
  ): Promise<void> {
    const { request, challenge } = invitation;
    const mayReply = request.replyAllowed && challenge.policy === 'on-demand';
    const messageId = await this.send(tx, mayReply ? 'answer' : 'code', invitation, challenge);
    await this.bind(tx, challenge, messageId);
  }

  async sendReminder(tx: Tx, invitation: Invitation): Promise<void> {
    await this.send(tx, 'reminder', invitation);
  }

  private async send(
    tx: Tx,
    purpose: 'link-code' | 'link' | 'code' | 'answer' | 'reminder',
    { request, signer, link, documents, byItself = false }: Invitation,
    challenge?: CodeChallenge,
  ): Promise<string> {
    const copy = challenge?.policy === 'copy' ? challenge : undefined;
    const message = {
      organizationId: request.organizationId,
      requestId: request.id,
      signerId: signer.id,
      phone: signer.phone,
      purpose,
      linkId: link.id,
      ...(challenge ? { challengeId: challenge.id } : {}),
      variables: {
        company: request.signatoryName,
        documents: documents.map(({ title, number, createdAt }) => ({ title, number, createdAt })),
        fingerprint: request.fingerprint,
        until: copy?.expiresAt ?? request.expiresAt,
        opensCopy: copy !== undefined,
        invitesReply: request.replyAllowed,
      },
    };
    const { messageId } = await this.sms.send(tx, message, byItself);
    return messageId;
  }

  private async bind(tx: Tx, challenge: CodeChallenge, messageId: string): Promise<void> {
    await tx.update(CodeChallenge, { id: challenge.id }, { messageId });
    Object.assign(challenge, { messageId });
  }
}
