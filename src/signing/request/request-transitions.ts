import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DocumentTransitions } from '../../documents/index.js';
import { type Actor, Clock, type Tx } from '../../platform/index.js';
import { InvalidRequestTransition } from '../signing.errors.js';
import { requestLifecycle, signerLifecycle } from './request-lifecycle.js';
import type { RequestAction, SignerAction } from './request-status.js';
import { RequestDocument } from './request-document.entity.js';
import { Signer } from './signer.entity.js';
import { SigningRequest } from './signing-request.entity.js';

const FINAL = new Set(['signed', 'declined', 'expired', 'cancelled']);

/**
 * The one writer of the status of requests and signers; documents move along through their own writer.
 * The caller has locked the request.
 */
@Injectable()
export class RequestTransitions {
  constructor(
    private readonly documents: DocumentTransitions,
    private readonly clock: Clock,
  ) {}

  /** Moves the request and every document in it that was not declined on its own. `signatures` names what finished each document. */
  async apply(
    tx: Tx,
    request: SigningRequest,
    action: RequestAction,
    actor: Actor,
    signatures: ReadonlyMap<string, string> = new Map(),
  ): Promise<SigningRequest> {
    const status = requestLifecycle.next(request.status, action);
    if (!status) throw new InvalidRequestTransition(request.status, action);
    for (const documentId of await documentIds(tx, request.id)) {
      const signatureId = signatures.get(documentId);
      await this.documents.apply(tx, documentId, action, actor, signatureId ? { signatureId } : {});
    }
    const finishedAt = FINAL.has(status) ? this.clock.now() : null;
    await tx.update(SigningRequest, { id: request.id }, { status, finishedAt });
    return Object.assign(request, { status, finishedAt });
  }

  /** Moves one person. */
  async applyToSigner(tx: Tx, signer: Signer, action: SignerAction): Promise<Signer> {
    const status = signerLifecycle.next(signer.status, action);
    if (!status) throw new InvalidRequestTransition(signer.status, action);
    const now = this.clock.now();
    const moved = {
      status,
      ...(action === 'view' ? { openedAt: now } : {}),
      ...(action === 'sign' ? { signedAt: now } : {}),
    };
    await tx.update(Signer, { id: signer.id }, moved);
    return Object.assign(signer, moved);
  }

  /** Moves everybody who has not come to an end: the request expired, was cancelled or another signer declined. */
  async endOpenSigners(tx: Tx, requestId: string, action: 'expire' | 'cancel'): Promise<void> {
    for (const signer of await tx.findBy(Signer, { requestId })) {
      if (signerLifecycle.next(signer.status, action)) await this.applyToSigner(tx, signer, action);
    }
  }
}

/** By id: the lock order of the house. */
async function documentIds(tx: Tx, requestId: string): Promise<string[]> {
  const rows = await tx.find(RequestDocument, {
    where: { requestId, declinedBy: IsNull() },
    order: { documentId: 'ASC' },
  });
  return rows.map(({ documentId }) => documentId);
}
