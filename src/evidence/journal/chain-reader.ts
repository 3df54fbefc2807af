import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { decryptField, type Tx } from '../../platform/index.js';
import { ChainHead } from './chain-head.entity.js';
import { DataKey } from './data-key.entity.js';
import { DataKeys } from './data-keys.js';
import { EvidenceDisclosure } from './evidence-disclosure.entity.js';
import { EvidenceEvent } from './evidence-event.entity.js';

/** A chain as it is stored, with the disclosures that can still be read. */
export interface StoredChain {
  readonly stream: string;
  /** Absent when the chain was never begun, or its head was taken away. */
  readonly head: ChainHead | undefined;
  readonly events: readonly StoredRow[];
}

export interface StoredRow {
  readonly event: EvidenceEvent;
  /** The `d` of each; one that was altered beyond decryption is {@link unreadable}. */
  readonly disclosures: readonly string[];
}

/** Stands for a disclosure whose key exists and which it does not open: no `d` at all, so it fails. */
const unreadable = '';

/**
 * Loads whole chains by four statements, each chain as it stood at one moment: events and head must fit, so
 * nobody may append between the reading of the two. SQLite's transactions exclude each other anyway.
 */
@Injectable()
export class ChainReader {
  constructor(private readonly keys: DataKeys) {}

  /** One chain for each stream asked for, in the order of their names. */
  async load(tx: Tx, streams: readonly string[]): Promise<StoredChain[]> {
    const names = [...new Set(streams)].sort();
    if (names.length === 0) return [];
    const heads = await this.lockHeads(tx, names);
    const events = await tx.find(EvidenceEvent, {
      where: { stream: In(names) },
      order: { stream: 'ASC', seq: 'ASC' },
    });
    const disclosures = await this.disclosuresOf(tx, names);
    const rows = Map.groupBy(events, ({ stream }) => stream);
    return names.map((stream) => ({
      stream,
      head: heads.get(stream),
      events: (rows.get(stream) ?? []).map((event) => ({
        event,
        disclosures: disclosures.get(event.id) ?? [],
      })),
    }));
  }

  async count(tx: Tx, stream: string): Promise<number> {
    const head = await tx.findOneBy(ChainHead, { stream });
    return head ? head.seq + 1 : 0;
  }

  async isClosed(tx: Tx, stream: string): Promise<boolean> {
    const head = await tx.findOneBy(ChainHead, { stream });
    return head?.closed ?? false;
  }

  // FOR UPDATE, since the word for a shared lock differs between MySQL 8 and MariaDB.
  private async lockHeads(tx: Tx, streams: string[]): Promise<Map<string, ChainHead>> {
    const heads = await tx.find(ChainHead, {
      where: { stream: In(streams) },
      order: { stream: 'ASC' },
      ...(tx.dataSource.options.type === 'mysql' ? { lock: { mode: 'pessimistic_write' } } : {}),
    });
    return new Map(heads.map((head) => [head.stream, head]));
  }

  private async disclosuresOf(tx: Tx, streams: string[]): Promise<Map<string, string[]>> {
    const keyRows = await tx.findBy(DataKey, { stream: In(streams) });
    const keys = new Map(keyRows.map((row) => [row.id, this.keys.open(row).key]));
    const rows = await tx
      .createQueryBuilder(EvidenceDisclosure, 'disclosure')
      .innerJoin(EvidenceEvent, 'event', 'event.id = disclosure.eventId')
      .where('event.stream IN (:...streams)', { streams })
      .getMany();
    const byEvent = new Map<string, string[]>();
    for (const { eventId, keyId, dEncrypted } of rows) {
      const key = keys.get(keyId);
      // Without its key a value is erased, which is no fault of the chain.
      if (key) byEvent.set(eventId, [...(byEvent.get(eventId) ?? []), decrypt(dEncrypted, key)]);
    }
    return byEvent;
  }
}

function decrypt(box: Buffer, key: Buffer): string {
  try {
    return decryptField(box, key).toString('ascii');
  } catch {
    return unreadable;
  }
}
