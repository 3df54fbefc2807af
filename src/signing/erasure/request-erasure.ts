import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { ClientDataRequest } from '../../documents/index.js';
import { MailErasure } from '../../mail/index.js';
import { afterCommit, Clock, lockRow, type Tx } from '../../platform/index.js';
import { CodeChallenge } from '../code/code-challenge.entity.js';
import { PageFactsReader } from '../pictures/page-facts.js';
import { PagePictures } from '../pictures/page-pictures.js';
import { requestLifecycle } from '../request/request-lifecycle.js';
import { RequestDocument } from '../request/request-document.entity.js';
import { Signer } from '../request/signer.entity.js';
import { SigningRequest } from '../request/signing-request.entity.js';
import { SigningSession } from '../session/signing-session.entity.js';

/** Documents and requests that hang together: one cannot be erased and leave the other readable. */
export interface LinkedRequests {
  readonly documentIds: readonly string[];
  readonly requestIds: readonly string[];
}

/** Takes what is personal out of signing requests: signers, letters, codes, sessions, the reason of a refusal. */
@Injectable()
export class RequestErasure {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pictures: PagePictures,
    private readonly facts: PageFactsReader,
    private readonly letters: MailErasure,
    private readonly clock: Clock,
  ) {}

  /** Everything that was ever sent together with this document, sorted; the document alone when it never was. */
  async linkedWith(
    documentId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<LinkedRequests> {
    const documentIds = new Set([documentId]);
    const requestIds = new Set<string>();
    for (let known = 0; known < documentIds.size;) {
      known = documentIds.size;
      const own = await manager.findBy(RequestDocument, { documentId: In([...documentIds]) });
      for (const { requestId } of own) requestIds.add(requestId);
      const others = await manager.findBy(RequestDocument, { requestId: In([...requestIds]) });
      for (const other of others) documentIds.add(other.documentId);
    }
    // Asked for data, the client has messages and sessions before there is a request.
    const asked = await manager.findBy(ClientDataRequest, { documentId: In([...documentIds]) });
    for (const { requestId } of asked) requestIds.add(requestId);
    return { documentIds: [...documentIds].sort(), requestIds: [...requestIds].sort() };
  }

  /**
   * Documents that were sent to this person: by the contact that was chosen, or to one of his numbers where no contact
   * was. A number that is a family's does not make another contact's documents his.
   */
  async documentsSentTo(
    organizationId: string,
    contactId: string,
    phones: readonly string[],
  ): Promise<string[]> {
    const { manager } = this.dataSource;
    const signers = await manager.find(Signer, {
      select: { id: true, requestId: true },
      where: [
        { organizationId, contactId },
        ...(phones.length === 0
          ? []
          : [{ organizationId, phone: In([...phones]), contactId: IsNull() }]),
      ],
    });
    const asked = await manager.find(ClientDataRequest, {
      select: { id: true, documentId: true },
      where: [
        { organizationId, contactId },
        ...(phones.length === 0
          ? []
          : [{ organizationId, phone: In([...phones]), contactId: IsNull() }]),
      ],
    });
    const requestIds = signers.map(({ requestId }) => requestId);
    const rows =
      requestIds.length === 0
        ? []
        : await manager.findBy(RequestDocument, { requestId: In(requestIds) });
    return [...new Set([...rows, ...asked].map(({ documentId }) => documentId))];
  }

  /** Locks the requests in the order of the house; answers those that somebody could still sign. */
  async lock(tx: Tx, organizationId: string, requestIds: readonly string[]): Promise<string[]> {
    const open: string[] = [];
    for (const id of [...requestIds].sort()) {
      const request = await lockRow(tx, SigningRequest, { id, organizationId });
      if (request && requestLifecycle.next(request.status, 'expire')) open.push(id);
    }
    return open;
  }

  /** The caller has locked the requests. What was erased before is erased again, which changes nothing. */
  async erase(tx: Tx, requestIds: readonly string[]): Promise<void> {
    if (requestIds.length === 0) return;
    const requestId = In([...requestIds]);
    await tx.update(
      Signer,
      { requestId },
      { fullName: '', phone: '', email: null, contactId: null, phoneChangedAt: null },
    );
    await this.letters.erase(tx, requestIds);
    await tx.update(CodeChallenge, { requestId }, { phone: '' });
    await tx.update(
      SigningSession,
      { requestId },
      { ticks: null, netBox: null, netKeyVersion: null, views: null },
    );
    await tx.update(RequestDocument, { requestId }, { declineReason: '' });
    await tx.update(
      SigningRequest,
      { id: In([...requestIds]) },
      { declineReason: '', returnUrl: '', erasedAt: this.clock.now() },
    );
    const documents = await tx.findBy(RequestDocument, { requestId });
    afterCommit(tx, () => {
      for (const { sha256 } of documents) {
        this.pictures.forget(sha256);
        this.facts.forget(sha256);
      }
    });
  }
}
