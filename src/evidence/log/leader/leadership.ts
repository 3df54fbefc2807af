import { Injectable } from '@nestjs/common';
import { Clock, lockRow, Transactions, type Tx } from '../../../platform/index.js';
import { LogEpoch } from '../rows/log-epoch.entity.js';
import { LeaderLock } from './leader-lock.js';

/** Another process leads now. */
export class LeadershipLost extends Error {
  constructor() {
    super('Another process writes the log now');
    this.name = 'LeadershipLost';
  }
}

/** The one row of {@link LogEpoch}. */
export const epochName = 'sequencer';

/** Who writes the log: the holder of the lock, and of the newest epoch. */
@Injectable()
export class Leadership {
  private epoch: number | undefined;

  constructor(
    private readonly lock: LeaderLock,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Whether this process leads; becomes the leader when nobody is. */
  async hold(): Promise<boolean> {
    if (!(await this.lock.hold())) {
      this.epoch = undefined;
      return false;
    }
    this.epoch ??= await this.raise();
    return true;
  }

  /** Keeps every other leader from writing until the transaction ends. @throws LeadershipLost */
  async check(tx: Tx): Promise<void> {
    const row = await lockRow(tx, LogEpoch, { name: epochName });
    if (row?.epoch !== this.epoch) throw new LeadershipLost();
  }

  /** @throws LeadershipLost */
  async confirm(): Promise<void> {
    await this.transactions.run((tx) => this.check(tx));
  }

  async release(): Promise<void> {
    this.epoch = undefined;
    await this.lock.release();
  }

  private raise(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const row = await lockRow(tx, LogEpoch, { name: epochName });
      const epoch = (row?.epoch ?? 0) + 1;
      if (row) await tx.update(LogEpoch, { name: epochName }, { epoch });
      else await tx.insert(LogEpoch, this.first(epoch));
      return epoch;
    });
  }

  private first(epoch: number): LogEpoch {
    return {
      name: epochName,
      epoch,
      state: 'running',
      message: '',
      since: this.clock.now(),
      stampFailure: null,
      stampFailedAt: null,
    };
  }
}
