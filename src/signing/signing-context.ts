import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EarlierAcceptances } from '../agreements/index.js';
import { lockRow, type Tx } from '../platform/index.js';
import { offeredTo } from './offered-to.js';
import { RequestDocument } from './request/request-document.entity.js';
import { Signer } from './request/signer.entity.js';
import { SigningRequest } from './request/signing-request.entity.js';
import type { SigningSession } from './session/signing-session.entity.js';
import { DeadLink } from './signing.errors.js';
import { missingTicks, tickNames, type Ticks } from './ticks.js';

/** The rows an act of the client is about. */
export interface SigningContext {
  readonly session: SigningSession;
  readonly request: SigningRequest;
  readonly signer: Signer;
  /** In the order of the package, without those that were declined on their own. */
  readonly documents: readonly RequestDocument[];
  readonly declined: readonly RequestDocument[];
}

/** Loads what belongs to a session, for reading or locked for a change, and tells what it still has to tick. */
@Injectable()
export class SigningContexts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly earlier: EarlierAcceptances,
  ) {}

  /** Throws DeadLink while the client is still asked for the data of his document: there is no request yet. */
  async read(session: SigningSession): Promise<SigningContext> {
    const { manager } = this.dataSource;
    const [request, signer, documents] = await Promise.all([
      manager.findOneBy(SigningRequest, { id: session.requestId }),
      manager.findOneBy(Signer, { id: session.signerId }),
      this.documents(manager, session.requestId),
    ]);
    if (!request || !signer) throw new DeadLink();
    return { session, request, signer, ...documents };
  }

  /** Request first, then the signer: the lock order of the house. */
  async lock(tx: Tx, session: SigningSession): Promise<SigningContext> {
    const request = await lockRow(tx, SigningRequest, { id: session.requestId });
    const signer = await lockRow(tx, Signer, { id: session.signerId });
    if (!request || !signer) throw new DeadLink();
    return { session, request, signer, ...(await this.documents(tx, session.requestId)) };
  }

  /** Which boxes the signer still has to tick. Pass the transaction when the answer decides something in it. */
  async missingTicks(
    context: SigningContext,
    ticks: Ticks,
    manager = this.dataSource.manager,
  ): Promise<string[]> {
    const isTicked = Object.hasOwn(ticks, tickNames.offer);
    const earlier = isTicked ? undefined : await this.earlier.find(manager, offeredTo(context));
    const ids = context.documents.map(({ documentId }) => documentId);
    return missingTicks(ticks, ids, earlier !== undefined);
  }

  private async documents(
    manager: Pick<Tx, 'find'>,
    requestId: string,
  ): Promise<Pick<SigningContext, 'documents' | 'declined'>> {
    const rows = await manager.find(RequestDocument, {
      where: { requestId },
      order: { position: 'ASC' },
    });
    return {
      documents: rows.filter(({ declinedBy }) => declinedBy === null),
      declined: rows.filter(({ declinedBy }) => declinedBy !== null),
    };
  }
}
