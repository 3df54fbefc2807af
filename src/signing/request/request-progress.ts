import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { DomainEvents, type Tx } from '../../platform/index.js';
import { PackageDocuments } from '../package-documents.js';
import { signerActor } from '../signer-actor.js';
import { signerSigned } from '../signing.events.js';
import { Invitations } from './invitations.service.js';
import { RequestTransitions } from './request-transitions.js';
import { Signer } from './signer.entity.js';
import type { SigningRequest } from './signing-request.entity.js';

/** How a request moves on with each signature: to the next turn, or to its end. The caller has locked the request. */
@Injectable()
export class RequestProgress {
  constructor(
    private readonly documents: PackageDocuments,
    private readonly transitions: RequestTransitions,
    private readonly invitations: Invitations,
    private readonly events: DomainEvents,
  ) {}

  /** The signer signed; the last one finishes the documents. `signatures` are his, by document. */
  async signed(
    tx: Tx,
    request: SigningRequest,
    signer: Signer,
    signatures: ReadonlyMap<string, string>,
  ): Promise<void> {
    await this.transitions.applyToSigner(tx, signer, 'sign');
    if (await tx.existsBy(Signer, { requestId: request.id, status: Not('signed') })) return;
    await this.transitions.apply(tx, request, 'sign', signerActor(signer), signatures);
  }

  /** Tells it, and invites those of the next turn when nobody of this one is left. After the journal has the signature. */
  async moveOn(tx: Tx, request: SigningRequest, { id: signerId }: Signer): Promise<void> {
    const { id: requestId, organizationId } = request;
    await this.inviteNext(tx, request);
    await this.events.emit(tx, signerSigned, { organizationId, requestId, signerId });
  }

  private async inviteNext(tx: Tx, request: SigningRequest): Promise<void> {
    if (request.status === 'signed') return;
    const open = await tx.find(Signer, {
      where: { requestId: request.id, status: Not('signed') },
      order: { position: 'ASC', id: 'ASC' },
    });
    const turn = open[0]?.position;
    const next = open.filter(({ position, status }) => position === turn && status === 'draft');
    if (next.length === 0) return;
    const documents = await this.documents.of(tx, request);
    for (const signer of next) {
      await this.transitions.applyToSigner(tx, signer, 'invite');
      await this.invitations.invite(tx, request, signer, documents, true);
    }
  }
}
