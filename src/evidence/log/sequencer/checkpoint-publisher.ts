import { Injectable } from '@nestjs/common';
import { consistencyProof, openCheckpoint, verifyConsistency } from '#libs/evidence-log';
import { Clock, FaultPoints } from '../../../platform/index.js';
import { LogFolder } from '../log-folder.js';
import type { LogYear } from '../rows/log-year.entity.js';
import { LogSigner } from '../signer/log-signer.js';
import { LeafStore } from './leaf-store.js';
import type { Tree } from './tree-files.js';

/** From a tree to a checkpoint that everybody can read: signed, stored, published, in this order. */
@Injectable()
export class CheckpointPublisher {
  constructor(
    private readonly signer: LogSigner,
    private readonly leaves: LeafStore,
    private readonly folder: LogFolder,
    private readonly clock: Clock,
    private readonly faults: FaultPoints,
  ) {}

  /** @throws SignerUnavailable when another process signs with the same state */
  ready(): Promise<void> {
    return this.signer.open();
  }

  rest(): void {
    this.signer.close();
  }

  /**
   * Asks before any file is touched: a tree that does not continue what was signed last must not
   * overwrite the only other copy of it.
   * @throws SignerRefused
   */
  async refuseUnlessContinued(log: LogYear, tree: Tree): Promise<void> {
    const last = await this.signer.last(log.origin);
    if (!last || last.size === 0) return;
    const proof = await this.proofFrom(last.size, tree);
    const isContinued = verifyConsistency({
      oldSize: last.size,
      oldRoot: Buffer.from(last.root, 'hex'),
      newSize: tree.size,
      newRoot: tree.root,
      hashes: proof.map((hash) => Buffer.from(hash, 'base64')),
    });
    // The signer is the judge, not this process: it is asked, and says why not.
    if (!isContinued) await this.ask(log, tree, proof);
  }

  async publish(log: LogYear, tree: Tree): Promise<void> {
    const { year, origin, vkey } = log;
    const { size, root } = tree;
    const last = await this.signer.last(origin);
    const text = await this.ask(log, tree, await this.proofFrom(last?.size ?? 0, tree));
    // A signer with another key than the one that everybody was given would make proofs that nobody believes.
    openCheckpoint(text, vkey);
    this.faults.reach('log.signed');
    const publishedAt = this.clock.now();
    await this.leaves.keep({ year, size, origin, root: root.toString('hex'), text, publishedAt });
    this.faults.reach('log.checkpoint-stored');
    await this.folder.publish(year, text);
    this.faults.reach('log.published');
  }

  private ask(log: LogYear, { size, root }: Tree, proof: readonly string[]): Promise<string> {
    return this.signer.sign({ origin: log.origin, size, root: root.toString('hex'), proof });
  }

  private async proofFrom(oldSize: number, { size, nodes }: Tree): Promise<string[]> {
    if (oldSize > size) return [];
    const hashes = await consistencyProof(oldSize, size, nodes);
    return hashes.map((hash) => hash.toString('base64'));
  }
}
