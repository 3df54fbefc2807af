import { Injectable } from '@nestjs/common';
import { Leadership } from '../leader/leadership.js';
import { LogSignals } from '../log-signals.js';
import type { LogYear } from '../rows/log-year.entity.js';
import { SignerRefused } from '../signer/log-signer.js';
import { CheckpointPublisher } from './checkpoint-publisher.js';
import { LeafStore } from './leaf-store.js';
import { LogYears } from './log-years.js';
import { type Tree, TreeFiles } from './tree-files.js';

/** Leaves of one transaction. */
const batch = 1_000;

/**
 * Gives every event its place in the log: leaves, then files, then a signed checkpoint. Each step can be
 * repeated and gives the same bytes, so a crash between any two of them is mended by the next turn.
 */
@Injectable()
export class Sequencer {
  /** What is on disk and published, as far as this process knows; nothing after an error. */
  private tree: Tree | undefined;
  private running: Promise<boolean> = Promise.resolve(true);

  constructor(
    private readonly leadership: Leadership,
    private readonly years: LogYears,
    private readonly leaves: LeafStore,
    private readonly files: TreeFiles,
    private readonly publisher: CheckpointPublisher,
    private readonly signals: LogSignals,
  ) {}

  /** Places and publishes all that waits. @returns whether this process leads */
  turn(): Promise<boolean> {
    const work = this.running.then(() => this.once());
    this.running = work.catch(() => false);
    return work;
  }

  /** Lets another process lead. */
  async stop(): Promise<void> {
    await this.running;
    this.tree = undefined;
    this.publisher.rest();
    await this.leadership.release();
  }

  private async once(): Promise<boolean> {
    try {
      if (!(await this.leadership.hold())) {
        this.tree = undefined;
        this.publisher.rest();
        return false;
      }
      await this.publisher.ready();
      const log = await this.openLog();
      await this.publish(log);
      while ((await this.leaves.placeNext(log.year, batch)) > 0) await this.publish(log);
      return true;
    } catch (error) {
      this.tree = undefined;
      // Whoever was overtaken is rightly refused: another process is further already.
      if (error instanceof SignerRefused) await this.leadership.confirm();
      throw error;
    }
  }

  /** The log that takes leaves now; one that is over is finished first. */
  private async openLog(): Promise<LogYear> {
    const log = await this.years.newest();
    if (!log) return this.years.open();
    if (!this.years.isOver(log)) return log;
    const { size, root } = await this.publish(log);
    return this.years.open({ origin: log.origin, size, root: root.toString('hex') });
  }

  /** Brings files and checkpoint to where the leaves are. */
  private async publish(log: LogYear): Promise<Tree> {
    const size = await this.leaves.size(log.year);
    const known = this.tree?.year === log.year ? this.tree : undefined;
    if (known?.size === size) return known;
    const growth = await this.files.grow(
      known && known.size < size ? known : await this.load(log, size),
    );
    await this.publisher.refuseUnlessContinued(log, growth);
    const tree = growth.files.length === 0 ? growth : await this.files.write(growth);
    if (size > 0) {
      await this.publisher.publish(log, tree);
      await this.files.tidy(growth);
      this.signals.published();
    }
    this.tree = tree;
    return tree;
  }

  /** The newest tree on disk that the database vouches for, to go on from. */
  private async load(log: LogYear, size: number): Promise<Tree> {
    const checkpoint = await this.leaves.checkpoint(log.year);
    return this.files.load(
      log.year,
      checkpoint && checkpoint.size <= size ? checkpoint : undefined,
    );
  }
}
