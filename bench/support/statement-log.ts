import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';

/** What one act made the product send: its transactions, and the reads outside of them, in their order. */
export interface ActStatements {
  readonly all: readonly string[];
  readonly transactions: readonly string[];
}

/** Sees what the product really sends, by the server's own log of queries. */
export class StatementLog {
  private constructor(private readonly connection: Connection) {}

  static async start(url: string): Promise<StatementLog> {
    const connection = await createConnection(url);
    await connection.query("SET GLOBAL log_output = 'TABLE'");
    return new StatementLog(connection);
  }

  /** The statements of each act; nothing else may speak to the server meanwhile. */
  async of(acts: readonly (() => Promise<void>)[]): Promise<ActStatements[]> {
    const seen: ActStatements[] = [];
    await this.connection.query('SET GLOBAL general_log = ON');
    try {
      for (const act of acts) {
        await this.connection.query('TRUNCATE TABLE mysql.general_log');
        await act();
        seen.push(await this.read());
      }
    } finally {
      await this.connection.query('SET GLOBAL general_log = OFF');
    }
    return seen;
  }

  async stop(): Promise<void> {
    await this.connection.end();
  }

  private async read(): Promise<ActStatements> {
    const [rows] = await this.connection.query<(RowDataPacket & { id: number; text: Buffer })[]>(
      `SELECT thread_id AS id, argument AS text FROM mysql.general_log
        WHERE command_type = 'Query' AND thread_id <> CONNECTION_ID()`,
    );
    const open = new Map<number, string[]>();
    const [all, transactions]: [string[], string[]] = [[], []];
    for (const { id, text } of rows) {
      const sql = text.toString();
      all.push(sql);
      const own = open.get(id) ?? (begins(sql) ? [] : undefined);
      if (!own) continue;
      open.set(id, own);
      own.push(sql);
      if (!/^COMMIT/i.test(sql)) continue;
      transactions.push(...own);
      open.delete(id);
    }
    return { all, transactions };
  }
}

const begins = (sql: string): boolean => /^START TRANSACTION/i.test(sql);
