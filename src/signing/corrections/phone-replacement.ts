import { Injectable } from '@nestjs/common';
import { type EvidenceEntry, EvidenceJournal } from '../../evidence/index.js';
import { type Actor, actorRef, type Tx } from '../../platform/index.js';
import { Challenges } from '../code/challenges.service.js';
import { Links } from '../link/links.service.js';
import { PackageDocuments } from '../package-documents.js';
import { Resending } from '../request/resending.js';
import { Signer } from '../request/signer.entity.js';
import type { SigningRequest } from '../request/signing-request.entity.js';
import { Sessions } from '../session/sessions.service.js';
import type { SourcedPhone } from './phone-sources.js';

export interface NewNumber {
  readonly request: SigningRequest;
  readonly signer: Signer;
  readonly number: SourcedPhone;
  readonly actor: Actor;
  readonly reason: string | undefined;
}

/** Kills what went to the old number and invites to the new one, in the caller's transaction. */
@Injectable()
export class PhoneReplacement {
  constructor(
    private readonly journal: EvidenceJournal,
    private readonly links: Links,
    private readonly challenges: Challenges,
    private readonly sessions: Sessions,
    private readonly documents: PackageDocuments,
    private readonly again: Resending,
  ) {}

  async replace(tx: Tx, change: NewNumber): Promise<void> {
    const { signer, number } = change;
    await tx.update(Signer, { id: signer.id }, number);
    Object.assign(signer, number);
    await this.journal.record(tx, changedEntry(change));
    // Who waits for his turn has no link yet and will get one at the new number.
    if (signer.status !== 'draft') await this.invite(tx, change);
  }

  private async invite(tx: Tx, change: NewNumber): Promise<void> {
    const { request, signer } = change;
    const revoked = await this.links.revokeAll(tx, signer.id);
    await this.sessions.endAll(tx, signer.id);
    await this.challenges.replace(tx, signer.id);
    const link = await this.links.issue(tx, signer, request.expiresAt);
    await this.journal.recordAll(tx, [
      ...revoked.map(({ id }) => ({
        ...placeOf(change),
        type: 'link.revoked' as const,
        data: { linkId: id, reason: 'signer-changed' },
      })),
      {
        ...placeOf(change),
        type: 'link.issued',
        data: { linkId: link.id, expiresAt: link.expiresAt.toISOString() },
      },
    ]);
    const documents = await this.documents.of(tx, request);
    await this.again.invitation(tx, { request, signer, documents });
  }
}

function placeOf({ request, signer }: NewNumber) {
  return {
    stream: `request/${request.id}`,
    organizationId: request.organizationId,
    signerId: signer.id,
  } as const;
}

function changedEntry(change: NewNumber): EvidenceEntry {
  const { actor, number, reason } = change;
  return {
    ...placeOf(change),
    type: 'signer.changed',
    data: { what: ['phone'], by: actorRef(actor) },
    disclosures: { phone: number.phone, reason },
  };
}
