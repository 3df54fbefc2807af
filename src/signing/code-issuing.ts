import { Injectable } from '@nestjs/common';
import { DocumentReader } from '../documents/index.js';
import type { Tx } from '../platform/index.js';
import { Challenges } from './code/challenges.service.js';
import { Links } from './link/links.service.js';
import { SigningMessages } from './messages/signing-messages.js';
import type { SigningContext } from './signing-context.js';

/** Makes the code and its SMS inside the transaction that decided it. */
@Injectable()
export class CodeIssuing {
  constructor(
    private readonly documents: DocumentReader,
    private readonly links: Links,
    private readonly challenges: Challenges,
    private readonly messages: SigningMessages,
  ) {}

  async issue(tx: Tx, context: SigningContext, expiresAt: Date): Promise<void> {
    const { request, signer, session } = context;
    const link = await this.links.current(tx, signer.id);
    if (!link) throw new Error(`The signer ${signer.id} has no link`);
    const challenge = await this.challenges.issue(tx, {
      request,
      signer,
      link,
      policy: 'on-demand',
      expiresAt,
      sessionId: session.id,
    });
    const ids = context.documents.map(({ documentId }) => documentId);
    const documents = await this.documents.find(request.organizationId, ids, tx);
    await this.messages.sendCode(tx, { request, signer, link, challenge, documents });
  }
}
