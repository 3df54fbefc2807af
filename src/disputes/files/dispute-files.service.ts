import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type Actor,
  actorRef,
  Clock,
  FileStore,
  newId,
  Transactions,
} from '../../platform/index.js';
import { Dispute } from '../dispute.entity.js';
import { DisputeAccess } from '../dispute-access.js';
import { DisputeFileNotFound } from '../disputes.errors.js';
import { DisputeFile } from './dispute-file.entity.js';
import type { Upload } from './read-upload.js';

export interface StoredDisputeFile {
  readonly dispute: Dispute;
  readonly file: DisputeFile;
  readonly bytes: Buffer;
}

/** Files that people bring to a dispute, stored by hash and never replaced: the newest scan counts. */
@Injectable()
export class DisputeFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly store: FileStore,
    private readonly access: DisputeAccess,
  ) {}

  /** An annex grows the protocol, so only while the dispute is open; the paper is signed afterwards. */
  async add(
    actor: Actor,
    disputeId: string,
    kind: 'scan' | 'annex',
    { bytes, mimeType, title }: Upload,
  ): Promise<DisputeFile> {
    const sha256 = await this.store.put(bytes);
    return this.transactions.run(async (tx) => {
      const dispute =
        kind === 'annex'
          ? await this.access.lockOpen(tx, actor, disputeId)
          : await this.access.lock(tx, actor, disputeId);
      const file: DisputeFile = {
        id: newId(),
        disputeId,
        kind,
        title,
        mimeType,
        bytes: bytes.length,
        sha256,
        addedAt: this.clock.now(),
        addedBy: actorRef(actor),
      };
      await tx.insert(DisputeFile, file);
      await tx.update(Dispute, { id: disputeId }, { revision: dispute.revision + 1 });
      return file;
    });
  }

  /** Oldest first. */
  async of(disputeId: string): Promise<DisputeFile[]> {
    return this.dataSource
      .getRepository(DisputeFile)
      .find({ where: { disputeId }, order: { id: 'ASC' } });
  }

  /** The newest paper scan. @throws DisputeNotFound, DisputeFileNotFound */
  async scan(actor: Actor, disputeId: string): Promise<StoredDisputeFile> {
    return this.newest(actor, disputeId, ({ kind }) => kind === 'scan');
  }

  /** @throws DisputeNotFound, DisputeFileNotFound */
  async annex(actor: Actor, disputeId: string, fileId: string): Promise<StoredDisputeFile> {
    return this.newest(actor, disputeId, ({ id, kind }) => id === fileId && kind === 'annex');
  }

  private async newest(
    actor: Actor,
    disputeId: string,
    wanted: (file: DisputeFile) => boolean,
  ): Promise<StoredDisputeFile> {
    const dispute = await this.access.find(actor, disputeId);
    const file = (await this.of(disputeId)).findLast(wanted);
    if (!file) throw new DisputeFileNotFound();
    return { dispute, file, bytes: await this.store.get(file.sha256) };
  }
}
