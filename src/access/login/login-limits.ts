import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig, Clock, lockRow, Transactions, type Tx } from '../../platform/index.js';
import { LoginThrottle } from './login-throttle.entity.js';
import { TooManyLogins } from './login.errors.js';

const WINDOW_MS = 60_000;
const ATTEMPTS_PER_WINDOW = 10;
/** Wrong passwords in a row that cost nothing; each further one doubles the pause. */
const FREE_FAILURES = 5;
const LONGEST_PAUSE_MS = 15 * 60_000;

/**
 * Guessing is slow (SEC-15): ten attempts a minute per account and per address, and a growing pause
 * after wrong passwords. An attempt is counted before the password is compared, so that many at once
 * are not free; a right password gives its attempt back. Kept in the database: all processes count together.
 */
@Injectable()
export class LoginLimits {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** Counts an attempt or throws {@link TooManyLogins}. */
  async begin(email: string, ip: string): Promise<void> {
    const wait = await this.transactions.run(async (tx) => {
      for (const key of this.keys(email, ip)) {
        const milliseconds = await this.count(tx, key);
        if (milliseconds > 0) return milliseconds;
      }
      return 0;
    });
    if (wait > 0) throw new TooManyLogins(Math.ceil(wait / 1000));
  }

  async failed(email: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const row = await this.lock(tx, accountKey(email));
      const failures = row.failures + 1;
      const pause = Math.min(1000 * 2 ** (failures - FREE_FAILURES), LONGEST_PAUSE_MS);
      const blockedUntil =
        failures < FREE_FAILURES ? null : new Date(this.clock.now().getTime() + pause);
      await tx.update(LoginThrottle, { keySha256: row.keySha256 }, { failures, blockedUntil });
    });
  }

  /** Takes back what {@link begin} counted; the pause after wrong passwords is over too. */
  async succeeded(tx: Tx, email: string, ip: string): Promise<void> {
    for (const key of this.keys(email, ip)) {
      const row = await this.lock(tx, key);
      await tx.update(
        LoginThrottle,
        { keySha256: row.keySha256 },
        { attempts: Math.max(0, row.attempts - 1), failures: 0, blockedUntil: null },
      );
    }
  }

  /** Milliseconds to wait, or 0 when the attempt has been counted. */
  private async count(tx: Tx, key: string): Promise<number> {
    const now = this.clock.now().getTime();
    const row = await this.lock(tx, key);
    const pause = (row.blockedUntil?.getTime() ?? 0) - now;
    if (pause > 0) return pause;
    const sinceBegin = now - row.windowBegan.getTime();
    const fresh = sinceBegin >= WINDOW_MS;
    if (!fresh && row.attempts >= ATTEMPTS_PER_WINDOW) return WINDOW_MS - sinceBegin;
    await tx.update(
      LoginThrottle,
      { keySha256: row.keySha256 },
      fresh ? { attempts: 1, windowBegan: new Date(now) } : { attempts: row.attempts + 1 },
    );
    return 0;
  }

  private async lock(tx: Tx, key: string): Promise<LoginThrottle> {
    const keySha256 = createHash('sha256').update(key, 'utf8').digest('hex');
    await tx
      .createQueryBuilder()
      .insert()
      .into(LoginThrottle)
      .values({ keySha256, windowBegan: this.clock.now(), attempts: 0, failures: 0 })
      // Not orIgnore: on MySQL that takes a shared lock, and many at once deadlock on the way to an exclusive one.
      .orUpdate(['key_sha256'], ['key_sha256'])
      .execute();
    const row = await lockRow(tx, LoginThrottle, { keySha256 });
    if (!row) throw new Error('A row that was just inserted is gone');
    return row;
  }

  /** The account always; the address only where limits per address are on. Always in this order: no deadlock. */
  private keys(email: string, ip: string): string[] {
    return [accountKey(email), ...(this.config.http.rateLimits ? [`address ${ip}`] : [])];
  }
}

function accountKey(email: string): string {
  return `account ${email}`;
}
