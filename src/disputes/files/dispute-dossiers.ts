import { Injectable } from '@nestjs/common';
import {
  type Actor,
  actorRef,
  Clock,
  FileStore,
  newId,
  Transactions,
} from '../../platform/index.js';
import { DossierMaker } from '../../signing/index.js';
import type { LogFacts } from '../checks/dispute-facts.js';
import { DisputeAccess } from '../dispute-access.js';
import type { Dispute } from '../dispute.entity.js';
import { DisputeFile } from './dispute-file.entity.js';

/** The dossier of a disputed document: with the code that was committed to, and the protocol once there is one. */
@Injectable()
export class DisputeDossiers {
  constructor(
    private readonly access: DisputeAccess,
    private readonly maker: DossierMaker,
    private readonly store: FileStore,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DisputeNotFound, LogBehind */
  async get(actor: Actor, disputeId: string): Promise<{ dispute: Dispute; bytes: Buffer }> {
    const dispute = await this.access.find(actor, disputeId);
    const { organizationId, documentId, protocolSha256 } = dispute;
    const protocol = protocolSha256 ? await this.store.get(protocolSha256) : undefined;
    const { bytes } = await this.maker.make(
      { organizationId, documentId, by: actorRef(actor) },
      { forDispute: true, ...(protocol ? { protocol } : {}) },
    );
    return { dispute, bytes };
  }

  /**
   * Kept as the annex that the protocol names by its hash; one that an earlier try left is dropped. Without one when
   * the log does not prove the events: of forged evidence there is no dossier, and the commission must be able to say so.
   */
  async attach(
    { id: disputeId, organizationId, documentId }: Dispute,
    log: LogFacts,
  ): Promise<void> {
    if (log.state !== 'proven' || log.refused.length > 0) return;
    const order = { organizationId, documentId, by: 'system' };
    const { bytes } = await this.maker.make(order, { forDispute: true });
    const sha256 = await this.store.put(bytes);
    await this.transactions.run(async (tx) => {
      await tx.delete(DisputeFile, { disputeId, kind: 'dossier' });
      await tx.insert(DisputeFile, {
        id: newId(),
        disputeId,
        kind: 'dossier',
        title: 'Досье документа (ZIP)',
        mimeType: 'application/zip',
        bytes: bytes.length,
        sha256,
        addedAt: this.clock.now(),
        addedBy: 'system',
      });
    });
  }
}
