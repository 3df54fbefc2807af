import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan } from 'typeorm';
import { Clock, Transactions } from '../../platform/index.js';
import { LoginSession } from './login-session.entity.js';
import { LoginThrottle } from './login-throttle.entity.js';
import { RefreshToken } from './refresh-token.entity.js';

const DAY_MS = 24 * 3_600_000;
const BATCH = 500;

/** Rows of logins that nobody can use any more, removed in batches so that no lock is held for long. */
@Injectable()
export class OldLogins {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async forget(): Promise<void> {
    const now = this.clock.now();
    await inBatches(() => this.forgetTokens(now));
    await inBatches(() => this.forgetSessions(now));
    const quiet = new Date(now.getTime() - DAY_MS);
    await this.transactions.run((tx) => tx.delete(LoginThrottle, { windowBegan: LessThan(quiet) }));
  }

  /** An expired token buys nothing and betrays nothing, used or not. */
  private async forgetTokens(now: Date): Promise<number> {
    const tokens = await this.dataSource.getRepository(RefreshToken).find({
      select: { id: true },
      where: { expiresAt: LessThan(now) },
      take: BATCH,
    });
    if (tokens.length === 0) return 0;
    const ids = tokens.map(({ id }) => id);
    await this.transactions.run((tx) => tx.delete(RefreshToken, { id: In(ids) }));
    return ids.length;
  }

  private async forgetSessions(now: Date): Promise<number> {
    const sessions = await this.dataSource.getRepository(LoginSession).find({
      select: { id: true },
      where: [
        { expiresAt: LessThan(now) },
        { endedAt: LessThan(new Date(now.getTime() - DAY_MS)) },
      ],
      take: BATCH,
    });
    if (sessions.length === 0) return 0;
    const ids = sessions.map(({ id }) => id);
    await this.transactions.run(async (tx) => {
      await tx.delete(RefreshToken, { sessionId: In(ids) });
      await tx.delete(LoginSession, { id: In(ids) });
    });
    return ids.length;
  }
}

async function inBatches(step: () => Promise<number>): Promise<void> {
  while ((await step()) === BATCH);
}
