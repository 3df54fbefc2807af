import { Injectable } from '@nestjs/common';
import { EvidenceJournal } from '../../evidence/index.js';
import { type Actor, Clock, lockRow, Transactions, type Tx } from '../../platform/index.js';
import { Links } from '../link/links.service.js';
import { linkIssued, linkRevoked } from '../link/link-entries.js';
import { SigningLink } from '../link/signing-link.entity.js';
import { mayReceiveLink } from '../request/may-receive-link.js';
import { Signer } from '../request/signer.entity.js';
import { SigningRequest } from '../request/signing-request.entity.js';
import { InvalidRequestTransition, SigningRequestNotFound } from '../signing.errors.js';
import { TooManyDeskLinks } from './desk.errors.js';

const HOUR_MS = 3_600_000;
const MOST_AN_HOUR = 20;

export interface DeskLinkWish {
  readonly requestId: string;
  readonly signerId: string;
}

/**
 * A link that is handed over at the desk, from screen to camera, where no SMS comes through (L-18). It is one more link of
 * the signer: the code still goes to his phone, by the rules of `on-demand`, after he has opened the document.
 */
@Injectable()
export class DeskLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly journal: EvidenceJournal,
    private readonly links: Links,
    private readonly clock: Clock,
  ) {}

  /**
   * A new link for this signer; answers its address, which is to be shown and kept nowhere.
   * @throws SigningRequestNotFound, InvalidRequestTransition, TooManyDeskLinks
   */
  async issue({ organizationId }: Actor, { requestId, signerId }: DeskLinkWish): Promise<string> {
    const link = await this.transactions.run(async (tx) => {
      const request = await lockRow(tx, SigningRequest, { id: requestId, organizationId });
      const signer = await lockRow(tx, Signer, { id: signerId, requestId });
      if (!request || !signer) throw new SigningRequestNotFound();
      if (!mayReceiveLink(request, signer, this.clock.now())) {
        throw new InvalidRequestTransition(signer.status, 'desk-link');
      }
      await this.refuseTooMany(tx, signer);
      return this.replace(tx, request, signer);
    });
    return this.links.addressOf(link);
  }

  /** What was on the screen before and nobody has opened ends: whoever photographs it later has nothing. */
  private async replace(tx: Tx, request: SigningRequest, signer: Signer): Promise<SigningLink> {
    const revoked = await this.links.revokeUnopened(tx, signer.id, 'desk');
    const link = await this.links.issue(tx, signer, request.expiresAt, 'desk');
    await this.journal.recordAll(tx, [
      ...revoked.map((old) => linkRevoked(old, 'replaced')),
      linkIssued(link),
    ]);
    return link;
  }

  private async refuseTooMany(tx: Tx, { id: signerId }: Signer): Promise<void> {
    const links = await tx.find(SigningLink, {
      where: { signerId, channel: 'desk' },
      order: { createdAt: 'DESC' },
      take: MOST_AN_HOUR,
    });
    const oldest = links[MOST_AN_HOUR - 1];
    if (!oldest) return;
    const left = oldest.createdAt.getTime() + HOUR_MS - this.clock.now().getTime();
    if (left > 0) throw new TooManyDeskLinks(Math.ceil(left / 1_000));
  }
}
