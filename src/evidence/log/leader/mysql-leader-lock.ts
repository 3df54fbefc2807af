import { createHash } from 'node:crypto';
import { type Connection, createConnection } from 'mysql2/promise';
import { LeaderLock } from './leader-lock.js';

/** A connection that was used so recently is taken to be there still. */
const freshMs = 5_000;

/**
 * `GET_LOCK` on a connection of its own: the server gives it up when the process or the connection dies.
 * Whoever lost it without noticing is stopped by the fence in the transaction that writes leaves.
 */
export class MySqlLeaderLock extends LeaderLock {
  private connection: Connection | undefined;
  private isHeld = false;
  private seenAt = 0;

  constructor(private readonly url: string) {
    super();
  }

  async hold(): Promise<boolean> {
    try {
      if (this.isHeld && performance.now() - this.seenAt < freshMs) return true;
      this.connection ??= await createConnection(this.url);
      this.isHeld = await this.ask(this.connection);
      this.seenAt = performance.now();
      return this.isHeld;
    } catch (error) {
      await this.release();
      throw error;
    }
  }

  release(): Promise<void> {
    const { connection } = this;
    this.connection = undefined;
    this.isHeld = false;
    // Not `end`: a server that does not answer must not keep this process.
    connection?.destroy();
    return Promise.resolve();
  }

  private async ask(connection: Connection): Promise<boolean> {
    // Taking it again on the same connection succeeds, so this also tells whether it is there still.
    const [rows] = await connection.query('SELECT GET_LOCK(?, 0) AS held', [lockName(this.url)]);
    const [row]: unknown[] = Array.isArray(rows) ? rows : [];
    return typeof row === 'object' && row !== null && 'held' in row && row.held === 1;
  }
}

/** Names of locks are the server's, not the schema's, and have at most 64 characters. */
export function lockName(url: string): string {
  const schema = new URL(url).pathname;
  return `signet-sequencer-${createHash('sha256').update(schema).digest('hex').slice(0, 16)}`;
}
