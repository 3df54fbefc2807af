import { Injectable } from '@nestjs/common';
import type { DocumentView } from '../../documents/index.js';
import { EvidenceJournal } from '../../evidence/index.js';
import type { Tx } from '../../platform/index.js';
import { Challenges } from '../code/challenges.service.js';
import { Links } from '../link/links.service.js';
import type { SigningLink } from '../link/signing-link.entity.js';
import { SigningMessages } from '../messages/signing-messages.js';
import { SimSwapped } from '../sim-swap/sim-swap.errors.js';
import { SimSwaps } from '../sim-swap/sim-swaps.js';
import { SendingEffects } from './sending-effects.js';
import type { Signer } from './signer.entity.js';
import type { SigningRequest } from './signing-request.entity.js';

/** Invites a signer whose turn it is. The caller has locked the request. */
@Injectable()
export class Invitations {
  constructor(
    private readonly journal: EvidenceJournal,
    private readonly links: Links,
    private readonly challenges: Challenges,
    private readonly messages: SigningMessages,
    private readonly effects: SendingEffects,
    private readonly sims: SimSwaps,
  ) {}

  /**
   * The signer's link, the code if it comes along, and the SMS; `byItself` when nobody is there to be refused.
   * @throws SimSwapped
   */
  async invite(
    tx: Tx,
    request: SigningRequest,
    signer: Signer,
    documents: readonly DocumentView[],
    byItself = false,
  ): Promise<void> {
    const link = await this.links.issue(tx, signer, request.expiresAt);
    await this.recordLink(tx, request, link);
    if (request.codeDelivery === 'on-demand' || !(await this.mayHaveCode(tx, signer, byItself))) {
      await this.messages.sendLink(tx, { request, signer, link, documents, byItself });
      return;
    }
    const expiresAt = this.effects.withLinkExpiry(request);
    const challenge = await this.challenges.issue(tx, {
      request,
      signer,
      link,
      policy: 'with-link',
      expiresAt,
    });
    const invitation = { request, signer, link, challenge, documents, byItself };
    await this.messages.sendLinkCode(tx, invitation);
  }

  /** Where nobody could be refused, the link goes alone: the code is asked for on the page, and judged there. */
  private async mayHaveCode(tx: Tx, signer: Signer, byItself: boolean): Promise<boolean> {
    const verdict = await this.sims.judge(tx, signer);
    if (verdict === 'blocked' && !byItself) throw new SimSwapped();
    return verdict === 'pass' || !byItself;
  }

  /** The signer came by a link that was issued before the request was: from here on it is the request's. */
  async adopt(tx: Tx, request: SigningRequest, signer: Signer): Promise<void> {
    const link = await this.links.current(tx, signer.id);
    if (!link) throw new Error(`Signer ${signer.id} has no link`);
    await this.recordLink(tx, request, link);
  }

  private async recordLink(tx: Tx, request: SigningRequest, link: SigningLink): Promise<void> {
    await this.journal.record(tx, {
      type: 'link.issued',
      stream: `request/${request.id}`,
      organizationId: request.organizationId,
      signerId: link.signerId,
      data: { linkId: link.id, expiresAt: link.expiresAt.toISOString() },
    });
  }
}
