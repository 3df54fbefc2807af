import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lockRow, type Tx } from '../platform/index.js';
import { RequestDocument } from './request/request-document.entity.js';
import { Signer } from './request/signer.entity.js';
import { SigningRequest } from './request/signing-request.entity.js';
import type { SigningSession } from './session/signing-session.entity.js';

/** The rows an act of the client is about. */
export interface SigningContext {
  readonly session: SigningSession;
  readonly request: SigningRequest;
  readonly signer: Signer;
  /** In the order of the package. */
  readonly documents: readonly RequestDocument[];
}

/** Loads what belongs to a session: for reading, or locked for a change. */
@Injectable()
export class SigningContexts {
  constructor(private readonly dataSource: DataSource) {}

  async read(session: SigningSession): Promise<SigningContext> {
    const { manager } = this.dataSource;
    const [request, signer, documents] = await Promise.all([
      manager.findOneByOrFail(SigningRequest, { id: session.requestId }),
      manager.findOneByOrFail(Signer, { id: session.signerId }),
      this.documents(manager, session.requestId),
    ]);
    return { session, request, signer, documents };
  }

  /** Request first, then the signer: the lock order of the house. */
  async lock(tx: Tx, session: SigningSession): Promise<SigningContext> {
    const request = await lockRow(tx, SigningRequest, { id: session.requestId });
    const signer = await lockRow(tx, Signer, { id: session.signerId });
    if (!request || !signer) throw new Error(`The session ${session.id} has no request`);
    return { session, request, signer, documents: await this.documents(tx, session.requestId) };
  }

  private documents(manager: Pick<Tx, 'find'>, requestId: string): Promise<RequestDocument[]> {
    return manager.find(RequestDocument, { where: { requestId }, order: { position: 'ASC' } });
  }
}
