import { Injectable } from '@nestjs/common';
import { MoreThan, MoreThanOrEqual } from 'typeorm';
import { Transactions } from '../../platform/index.js';
import { LogReader } from '../log/log-reader.js';
import { ChainHead } from './chain-head.entity.js';
import { ChainReader } from './chain-reader.js';
import { checkStream, type StreamCheck } from './journal-check.js';
import { itemsOf, type JournalItem } from './journal-item.js';

/** Which chains of an organization: those named, or all that have moved since a time. */
export type ExtractScope =
  { readonly streams: readonly string[] } | { readonly movedSince: Date | undefined };

/** A chain, whole, with what its verification says. */
export interface ExtractedChain {
  readonly check: StreamCheck;
  readonly items: readonly JournalItem[];
}

/** Where an event stands in the public log. */
export interface ExtractedPlace {
  readonly origin: string;
  readonly index: number;
}

/** Chains loaded at once: a handful of statements each time, and no lock held for long. */
const batch = 50;
/** Hashes per statement, well below the number of parameters that a database takes. */
const chunk = 500;

/** Reads many chains of one organization, batch by batch, whatever their number. */
@Injectable()
export class JournalExtracts {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: ChainReader,
    private readonly log: LogReader,
  ) {}

  /** Chains of another organization are as if they did not exist. */
  async *chains(organizationId: string, scope: ExtractScope): AsyncGenerator<ExtractedChain> {
    for await (const streams of this.batches(organizationId, scope)) {
      const chains = await this.transactions.run((tx) => this.reader.load(tx, streams));
      for (const chain of chains) {
        if (chain.head?.organizationId !== organizationId) continue;
        yield { check: checkStream(chain), items: itemsOf(chain) };
      }
    }
  }

  /** Places of the events that have one by now, by their hex hashes. */
  async places(hashes: readonly string[]): Promise<Map<string, ExtractedPlace>> {
    const origins = new Map((await this.log.years()).map(({ year, origin }) => [year, origin]));
    const places = new Map<string, ExtractedPlace>();
    for (let from = 0; from < hashes.length; from += chunk) {
      for (const [hash, place] of await this.log.places(hashes.slice(from, from + chunk))) {
        places.set(hash, { origin: origins.get(place.year) ?? '', index: place.index });
      }
    }
    return places;
  }

  private async *batches(organizationId: string, scope: ExtractScope): AsyncGenerator<string[]> {
    if ('streams' in scope) {
      const streams = [...new Set(scope.streams)].sort();
      for (let from = 0; from < streams.length; from += batch) {
        yield streams.slice(from, from + batch);
      }
      return;
    }
    const since = scope.movedSince?.toISOString() ?? '';
    for (let after = ''; ;) {
      const streams = await this.movedAfter(organizationId, since, after);
      if (streams.length > 0) yield streams;
      if (streams.length < batch) return;
      after = streams.at(-1) ?? '';
    }
  }

  /** The next chains by name: a keyset, so that the thousandth batch costs as much as the first. */
  private async movedAfter(
    organizationId: string,
    since: string,
    after: string,
  ): Promise<string[]> {
    const heads = await this.transactions.run((tx) =>
      tx.find(ChainHead, {
        select: { stream: true },
        where: { organizationId, stream: MoreThan(after), lastAt: MoreThanOrEqual(since) },
        order: { stream: 'ASC' },
        take: batch,
      }),
    );
    return heads.map(({ stream }) => stream);
  }
}
