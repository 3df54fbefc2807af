import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '../../platform/index.js';
import { type SmsAnswer, SmsAnswers } from '../../sms/index.js';
import { Links } from '../link/links.service.js';
import { PackageDocuments } from '../package-documents.js';
import type { Signer } from '../request/signer.entity.js';
import type { SigningRequest } from '../request/signing-request.entity.js';

/** Whom an answer is for. */
export interface Answered {
  readonly request: SigningRequest;
  readonly signer: Signer;
}

/** What the client reads after an SMS of his: what came of it, what to do. Never a code. */
@Injectable()
export class ReplyAnswers {
  constructor(
    private readonly links: Links,
    private readonly documents: PackageDocuments,
    private readonly sms: SmsAnswers,
    private readonly clock: Clock,
  ) {}

  async answer(tx: Tx, to: Answered, answer: SmsAnswer): Promise<void> {
    await this.send(tx, to, { answer });
  }

  /** He has signed by SMS and may see no page: when, and where his copy is. */
  async confirm(tx: Tx, to: Answered): Promise<void> {
    await this.send(tx, to, { signedAt: this.clock.now() });
  }

  private async send(
    tx: Tx,
    { request, signer }: Answered,
    told: { readonly answer: SmsAnswer } | { readonly signedAt: Date },
  ): Promise<void> {
    const link = await this.links.current(tx, signer.id);
    if (!link) return;
    const documents = await this.documents.of(tx, request);
    await this.sms.send(tx, {
      organizationId: request.organizationId,
      requestId: request.id,
      signerId: signer.id,
      phone: signer.phone,
      purpose: 'answer' in told ? 'answer' : 'copy',
      linkId: link.id,
      variables: {
        company: request.signatoryName,
        documents: documents.map(({ title, number, createdAt }) => ({ title, number, createdAt })),
        fingerprint: request.fingerprint,
        until: request.expiresAt,
        ...told,
      },
    });
  }
}
