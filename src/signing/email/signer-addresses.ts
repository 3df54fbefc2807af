import { Injectable } from '@nestjs/common';
import { CardReader } from '../../crm/index.js';
import { EvidenceJournal } from '../../evidence/index.js';
import { type Actor, actorRef, DomainError, type Tx } from '../../platform/index.js';
import { linkRevoked } from '../link/link-entries.js';
import { Links } from '../link/links.service.js';
import { Signer } from '../request/signer.entity.js';

/** Where letters to a signer go. */
@Injectable()
export class SignerAddresses {
  constructor(
    private readonly cards: CardReader,
    private readonly links: Links,
    private readonly journal: EvidenceJournal,
  ) {}

  /** The contact's address as it is now, else the one he had when the documents were sent. */
  async of({ organizationId, contactId, email }: Signer): Promise<string | null> {
    if (!contactId) return email;
    try {
      return (await this.cards.contact(organizationId, contactId)).email ?? email;
    } catch (error) {
      // A contact that is gone takes nothing away from what was sent.
      if (error instanceof DomainError) return email;
      throw error;
    }
  }

  /** Another address than before is a correction: what went to the old one opens nothing any more. */
  async write(
    tx: Tx,
    signer: Signer,
    email: string,
    actor: Actor,
  ): Promise<Signer & { readonly email: string }> {
    if (signer.email !== email) {
      await tx.update(Signer, { id: signer.id }, { email });
      const revoked = await this.links.revokeAll(tx, signer.id, 'email');
      await this.journal.recordAll(tx, [
        {
          type: 'signer.changed',
          stream: `request/${signer.requestId}`,
          organizationId: signer.organizationId,
          signerId: signer.id,
          data: { what: ['email'], by: actorRef(actor) },
          disclosures: { email },
        },
        ...revoked.map((link) => linkRevoked(link, 'signer-changed')),
      ]);
    }
    return Object.assign(signer, { email });
  }
}
