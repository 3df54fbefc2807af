import { leafHash, openCheckpoint, ProofRefused, RootOfLeaves } from '#libs/evidence-log';
import type { FindingPlace } from './finding.js';
import type { FsckWork } from './fsck-subject.js';
import type { LogFiles } from './log-files.js';
import {
  type CheckpointRow,
  checkpointsFrom,
  leafBatches,
  type LeafRow,
  newestSize,
  type YearRow,
} from './log-rows.js';
import { TreeWalk } from './tree-walk.js';

/** A claim from outside the database about the root of a log at a size. */
export interface RootClaim {
  readonly size: number;
  readonly root: string;
  /** Told that the log is not that large, or has another root there. */
  readonly refuse: (found: string | undefined) => void;
}

/** Checks the log of one year: leaves, checkpoints, files and what others say of its roots. */
export class YearCheck {
  private readonly root = new RootOfLeaves();
  private readonly walk: TreeWalk;
  private checkpoints: CheckpointRow[] = [];
  private claims: RootClaim[];
  private published = 0;

  constructor(
    private readonly work: FsckWork,
    private readonly log: YearRow,
    files: LogFiles,
    claims: readonly RootClaim[],
  ) {
    this.claims = [...claims].sort((a, b) => a.size - b.size);
    this.walk = new TreeWalk(log.origin, files, work.findings, work.counts);
  }

  /** @returns the number of leaves */
  async run(): Promise<number> {
    const { database, progress } = this.work.subject;
    this.published = await newestSize(database, this.log.year);
    await this.fetchCheckpoints(0);
    await this.compareRoots();
    for await (const rows of leafBatches(database, this.log.year)) {
      for (const row of rows) await this.add(row);
      await progress(`журнал ${this.log.origin}: ${this.root.size} листьев`);
    }
    await this.walk.end();
    await this.endCheckpoints();
    for (const { refuse } of this.claims) refuse(undefined);
    return this.root.size;
  }

  private async add(row: LeafRow): Promise<void> {
    const { findings, counts } = this.work;
    counts.leaves += 1;
    if (row.idx !== this.root.size) {
      const place = { origin: this.log.origin, index: this.root.size };
      findings.error('leaf_missing', place, `Следующий лист журнала стоит на месте ${row.idx}`);
    }
    this.compareEvent(row);
    const hash = leafHash(row.leafHash);
    this.root.add(hash);
    // Files are written before a checkpoint: what no checkpoint covers yet need not be there.
    if (row.idx < this.published) await this.walk.add(row, hash);
    await this.compareRoots();
  }

  private compareEvent({ idx, eventId, leafHash: leaf, eventHash, stream, seq }: LeafRow): void {
    const { findings } = this.work;
    const place = { origin: this.log.origin, index: idx, eventId };
    if (!eventHash) {
      // Where the mirror covers it, the walk tells with what the mirror knows.
      if (idx < this.published) return;
      findings.error('leaf_without_event', place, 'Лист журнала есть, а события нет');
    } else if (!eventHash.equals(leaf)) {
      const at = { ...place, ...(stream ? { stream } : {}), ...(seq === null ? {} : { seq }) };
      findings.error('leaf_differs', at, 'В журнале стоит другой хеш этого события');
    }
  }

  private async compareRoots(): Promise<void> {
    const { size } = this.root;
    let value: string | undefined;
    const now = (): string => (value ??= this.root.value().toString('hex'));
    while (this.checkpoints[0]?.size === size) {
      const [checkpoint] = this.checkpoints.splice(0, 1);
      if (checkpoint) this.compareCheckpoint(checkpoint, now());
      if (this.checkpoints.length === 0) await this.fetchCheckpoints(size + 1);
    }
    while (this.claims[0]?.size === size) {
      const [claim] = this.claims.splice(0, 1);
      if (claim && claim.root !== now()) claim.refuse(now());
    }
  }

  private compareCheckpoint(row: CheckpointRow, found: string): void {
    const { findings, counts } = this.work;
    const place: FindingPlace = { origin: this.log.origin, size: row.size };
    counts.checkpoints += 1;
    this.compareText(row, place);
    if (row.root !== found) {
      findings.error(
        'checkpoint_root',
        place,
        `Корень листьев этого размера ${found}, а подписан ${row.root}`,
      );
    }
  }

  private compareText({ text, origin, size, root }: CheckpointRow, place: FindingPlace): void {
    const { findings } = this.work;
    try {
      const signed = openCheckpoint(text, this.log.vkey);
      const isSame =
        signed.size === size && signed.root.toString('hex') === root && signed.origin === origin;
      if (isSame) return;
      findings.error('checkpoint_altered', place, 'Строка таблицы не та, что подписана в тексте');
    } catch (error) {
      if (!(error instanceof ProofRefused)) throw error;
      findings.error('checkpoint_signature', place, `Подпись не подходит: ${error.message}`);
    }
  }

  private async fetchCheckpoints(from: number): Promise<void> {
    this.checkpoints = await checkpointsFrom(this.work.subject.database, this.log.year, from);
  }

  /** Signed for more leaves than there are: the end of the log was cut off. */
  private async endCheckpoints(): Promise<void> {
    const { findings } = this.work;
    while (this.checkpoints.length > 0) {
      for (const row of this.checkpoints) {
        const place = { origin: this.log.origin, size: row.size };
        this.compareText(row, place);
        const message = `Подписано ${row.size} листьев, а есть только ${this.root.size}`;
        findings.error('checkpoint_ahead', place, message);
      }
      await this.fetchCheckpoints((this.checkpoints.at(-1)?.size ?? 0) + 1);
    }
  }
}
