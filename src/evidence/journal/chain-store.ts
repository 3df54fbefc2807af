import { Injectable } from '@nestjs/common';
import { noPrevious } from '#libs/evidence-log';
import { afterCommit, encryptField, type Tx } from '../../platform/index.js';
import { LogSignals } from '../log/log-signals.js';
import type { ChainState, PlacedEvent } from './chain-append.js';
import { DataKeys, type OpenKey } from './data-keys.js';
import { type LockedChain, lockedBefore, rememberLocked } from './locked-chains.js';

interface HeadRow {
  organizationId: string;
  seq: number;
  head: string;
  lastAt: string;
  closed: number | boolean;
  erasedAt: Date | string | null;
  keyId: string | null;
  keyVersion: number | null;
  wrapped: Buffer | null;
}

const lockHead = `
  SELECT c.organization_id AS organizationId, c.seq AS seq, c.head AS head, c.last_at AS lastAt,
         c.closed AS closed, c.erased_at AS erasedAt, k.id AS keyId, k.key_version AS keyVersion,
         k.wrapped AS wrapped
    FROM evidence_chain_head c LEFT JOIN evidence_data_key k ON k.stream = c.stream
   WHERE c.stream = ?`;

/** Rows per INSERT, well below the number of parameters that a database takes. */
const chunk = 500;

/**
 * The statements of appending. Written out instead of built, because every signature runs them: one
 * to lock, one for all events and one to queue them, one for all disclosures, one to move the head.
 */
@Injectable()
export class ChainStore {
  constructor(
    private readonly keys: DataKeys,
    private readonly signals: LogSignals,
  ) {}

  /** Locks the chain, which begins to exist when it does not yet. */
  async lock(tx: Tx, stream: string, organizationId: string): Promise<LockedChain> {
    const chain = lockedBefore(tx, stream) ?? (await this.lockRow(tx, stream, organizationId));
    rememberLocked(tx, chain);
    return chain;
  }

  /** Stores events, queues them for the log and moves the head of their chain to the last of them. */
  async append(tx: Tx, chain: LockedChain, to: ChainState, events: PlacedEvent[]): Promise<void> {
    await insert(
      tx,
      'evidence_event (id, stream, seq, bytes, ehash)',
      events.map(({ id, stream, seq, bytes, hash }) => [id, stream, seq, bytes, hash]),
    );
    await insert(
      tx,
      'evidence_queue (event_id)',
      events.map(({ id }) => [id]),
    );
    const key = await this.disclose(tx, chain, events);
    await tx.query(
      'UPDATE evidence_chain_head SET seq = ?, head = ?, last_at = ?, closed = ? WHERE stream = ?',
      [to.seq, to.head, to.at, to.closed ? 1 : 0, to.stream],
    );
    rememberLocked(tx, { ...chain, state: to, key });
    afterCommit(tx, () => {
      this.signals.queued();
    });
  }

  /** Stores disclosures under the key of the chain, which is made when it is first needed. Answers the key. */
  async disclose(
    tx: Tx,
    chain: LockedChain,
    events: readonly Pick<PlacedEvent, 'id' | 'disclosures'>[],
  ): Promise<OpenKey | undefined> {
    const { isErased, key: known } = chain;
    if (isErased || events.every(({ disclosures }) => disclosures.length === 0)) return known;
    const dataKey = known ?? (await this.keys.create(tx, chain.state.stream));
    if (!known) rememberLocked(tx, { ...chain, key: dataKey });
    const { id: keyId, key } = dataKey;
    const rows = events.flatMap(({ id, disclosures }) =>
      disclosures.map(({ name, d }) => [
        id,
        name,
        keyId,
        encryptField(Buffer.from(d, 'ascii'), key),
      ]),
    );
    await insert(tx, 'evidence_disclosure (event_id, name, key_id, d_encrypted)', rows);
    return dataKey;
  }

  private async lockRow(tx: Tx, stream: string, organizationId: string): Promise<LockedChain> {
    const found = await this.find(tx, stream);
    if (found) return found;
    // Two may begin a chain at once: the second waits here for the first and then finds its row.
    const unlessThere = isMySql(tx) ? 'ON DUPLICATE KEY UPDATE stream = stream' : '';
    await tx.query(
      `INSERT INTO evidence_chain_head (stream, organization_id, seq, head, last_at, closed)
       VALUES (?, ?, -1, ?, '', 0) ${unlessThere}`,
      [stream, organizationId, noPrevious],
    );
    const begun = await this.find(tx, stream);
    if (!begun) throw new Error(`The chain ${stream} could not begin`);
    return begun;
  }

  private async find(tx: Tx, stream: string): Promise<LockedChain | undefined> {
    const sql = isMySql(tx) ? `${lockHead} FOR UPDATE` : lockHead;
    const [row] = await tx.query<HeadRow[]>(sql, [stream]);
    if (!row) return undefined;
    const { organizationId, seq, head, lastAt, keyId, keyVersion, wrapped } = row;
    return {
      state: { stream, organizationId, seq, head, at: lastAt, closed: Boolean(row.closed) },
      isErased: row.erasedAt !== null,
      key:
        keyId === null || keyVersion === null || wrapped === null
          ? undefined
          : this.keys.open({ id: keyId, keyVersion, wrapped }),
    };
  }
}

/** Many rows by few statements; the target names table and columns, all rows have the same number. */
async function insert(tx: Tx, into: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  for (let from = 0; from < rows.length; from += chunk) {
    const some = rows.slice(from, from + chunk);
    const values = some.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
    await tx.query(`INSERT INTO ${into} VALUES ${values}`, some.flat());
  }
}

function isMySql(tx: Tx): boolean {
  return tx.dataSource.options.type === 'mysql';
}
