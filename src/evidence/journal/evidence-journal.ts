import { Injectable } from '@nestjs/common';
import { decodeEvent, openDisclosure } from '#libs/evidence-log';
import { Clock, Transactions, type Tx } from '../../platform/index.js';
import { appendTo, type PlacedEvent } from './chain-append.js';
import { ChainReader } from './chain-reader.js';
import { ChainStore } from './chain-store.js';
import { definitionOf } from './evidence-types.js';
import type { EvidenceEntry } from './evidence-entry.js';
import { EvidenceEvent } from './evidence-event.entity.js';
import { EvidenceRefused } from './evidence.errors.js';
import { factOf } from './fact.js';
import { checkStream, type JournalCheck, type StreamCheck } from './journal-check.js';
import { indexEvents } from './event-index.js';
import { itemsOf, type JournalItem } from './journal-item.js';
import { KnownPdf } from './known-pdf.entity.js';
import { type RawChain, rawChainOf } from './raw-chain.js';
import { SignatureIndex } from './signature-index.entity.js';

/** Where an event was put. */
export interface Recorded {
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  /** Hex hash of its bytes. */
  readonly hash: string;
}

/** A signature as the journal knows it. */
export interface FoundSignature {
  readonly signed: JournalItem;
  readonly items: readonly JournalItem[];
  readonly check: StreamCheck;
}

/**
 * The evidence of what happened: written in the transaction that makes it happen, never changed, read
 * with what is still known of the persons, verified by hashing what is stored.
 */
@Injectable()
export class EvidenceJournal {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly store: ChainStore,
    private readonly reader: ChainReader,
  ) {}

  /**
   * Appends one fact to its chain. The head of the chain is locked until the transaction ends: record
   * last, after every other row is locked.
   * @throws EvidenceRefused when the list of types does not allow it: a fault of the program
   */
  async record(tx: Tx, entry: EvidenceEntry): Promise<Recorded> {
    const [recorded] = await this.recordAll(tx, [entry]);
    if (!recorded) throw new Error('Nothing was recorded');
    return recorded;
  }

  /** Appends facts in this order, by a handful of statements per chain; all get the same time. */
  async recordAll(tx: Tx, entries: readonly EvidenceEntry[]): Promise<Recorded[]> {
    const facts = entries.map((entry) => factOf(entry));
    const chains = Map.groupBy(facts.entries(), ([, { stream }]) => stream);
    const recorded: Recorded[] = [];
    // Sorted, so that two transactions never wait for each other's chain.
    for (const [stream, group] of [...chains].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const own = group.map(([, fact]) => fact);
      const placed = await this.append(tx, stream, own);
      // An anomaly of the clock may stand before what was asked for.
      const asked = placed.slice(placed.length - own.length);
      asked.forEach(({ id, seq, hash }, i) => {
        recorded[group[i]?.[0] ?? 0] = { id, stream, seq, hash: hash.toString('hex') };
      });
    }
    return recorded;
  }

  /**
   * Stores a disclosure that an event only committed to: the code, once it is dead.
   * @param d as `makeDisclosure` of the same salt made it
   * @throws EvidenceRefused when it does not hash into the event
   */
  async reveal(tx: Tx, eventId: string, d: string): Promise<void> {
    const row = await tx.findOneBy(EvidenceEvent, { id: eventId });
    if (!row) throw new Error(`There is no event ${eventId}`);
    const event = decodeEvent(row.bytes);
    const disclosure = openDisclosure(d);
    const known = definitionOf(event.type)?.disclosures.some((name) => name === disclosure.name);
    if (!known || !event.sd.includes(disclosure.digest)) {
      throw new EvidenceRefused(row.stream, event.type, `${disclosure.name} was not committed to`);
    }
    const chain = await this.store.lock(tx, row.stream, event.org);
    await this.store.disclose(tx, chain, [{ id: eventId, disclosures: [disclosure] }]);
  }

  /**
   * All events of these chains, by stream and then by place, with the personal values that are still
   * there. Chains of another organization are as if they did not exist. The code is never among them.
   */
  async read(
    streams: readonly string[],
    { organizationId }: { readonly organizationId: string },
  ): Promise<JournalItem[]> {
    const chains = await this.transactions.run((tx) => this.reader.load(tx, streams));
    return chains
      .filter(({ head }) => head?.organizationId === organizationId)
      .flatMap((chain) => itemsOf(chain));
  }

  /** The stored bytes of these chains, in the order of their names, with the disclosures as they are handed out. */
  async rawChains(streams: readonly string[]): Promise<RawChain[]> {
    const chains = await this.transactions.run((tx) => this.reader.load(tx, streams));
    return chains.map((chain) => rawChainOf(chain));
  }

  /** Whether `request.closed` stands in the chain. What the caller has locked must keep others from closing it. */
  async isClosed(tx: Tx, stream: string): Promise<boolean> {
    return this.reader.isClosed(tx, stream);
  }

  /**
   * The event of a signature with its whole chain and whether that holds, for whoever knows the number.
   * Whoever answers the public masks what is personal.
   */
  async findSignature(signatureId: string): Promise<FoundSignature | undefined> {
    return this.transactions.run(async (tx) => {
      const place = await tx.findOneBy(SignatureIndex, { signatureId });
      if (!place) return undefined;
      const [chain] = await this.reader.load(tx, [place.stream]);
      if (!chain) return undefined;
      const items = itemsOf(chain);
      const signed = items.find(({ seq }) => seq === place.seq);
      return signed ? { signed, items, check: checkStream(chain) } : undefined;
    });
  }

  /** Whether a file of this hash (hex) was sealed, or frozen to be signed. */
  async findPdf(sha256: string): Promise<'frozen' | 'sealed' | undefined> {
    const found = await this.transactions.run((tx) => tx.findBy(KnownPdf, { sha256 }));
    const variants = found.map(({ variant }) => variant);
    return variants.includes('sealed') ? 'sealed' : variants[0];
  }

  /** Hashes what is stored, checks every rule, and names the first fault of each chain. */
  async verify(streams: readonly string[]): Promise<JournalCheck> {
    const chains = await this.transactions.run((tx) => this.reader.load(tx, streams));
    const checks = chains.map((chain) => checkStream(chain));
    return { ok: checks.every(({ ok }) => ok), streams: checks };
  }

  /** The number of events in a chain, by its head. */
  async countOf(stream: string): Promise<number> {
    return this.transactions.run((tx) => this.reader.count(tx, stream));
  }

  private async append(
    tx: Tx,
    stream: string,
    facts: readonly ReturnType<typeof factOf>[],
  ): Promise<PlacedEvent[]> {
    const organizationId = facts[0]?.organizationId ?? '';
    const locked = await this.store.lock(tx, stream, organizationId);
    // Asked only now: whoever waited for the lock must not be earlier than the one it waited for.
    const { chain, placed } = appendTo(locked.state, facts, this.clock.now());
    await this.store.append(tx, locked, chain, placed);
    await indexEvents(tx, facts, placed.slice(placed.length - facts.length));
    return placed;
  }
}
