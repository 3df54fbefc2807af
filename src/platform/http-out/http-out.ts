import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import { checkedLookup, NOT_PUBLIC } from './checked-lookup.js';
import { exchange, type Exchanged, type OutgoingRequest, type Way } from './exchange.js';
import { type OutgoingUrl, outgoingUrl } from './outgoing-url.js';

/**
 * Requests to addresses that organizations give us (SEC-22): the name is resolved once, each of its addresses is looked
 * at, and the connection is made to one that was. No redirects, 15 s, 64 kB of an answer.
 */
@Injectable()
export class HttpOut {
  /** Plain http to this machine, for whoever tries Signet out: never in production. */
  private readonly loopback: boolean;
  private readonly way: Way;

  constructor({ production }: AppConfig) {
    this.loopback = !production;
    this.way = {
      lookup: checkedLookup(this.loopback),
      connectMs: 5_000,
      wholeMs: 15_000,
      mostBytes: 64 * 1024,
    };
  }

  /** Whether requests may go there, as far as its writing says. */
  check(address: string): OutgoingUrl {
    return outgoingUrl(address, this.loopback);
  }

  /** Sends once; whatever the other side does is an answer, not an error. */
  async post(address: string, request: OutgoingRequest): Promise<Exchanged> {
    const checked = this.check(address);
    if (!checked.ok) return { kind: 'not-sent', cause: checked.reason };
    const result = await exchange(checked.url, request, this.way);
    const isClosed = result.kind === 'not-sent' && result.cause === NOT_PUBLIC;
    return isClosed ? { kind: 'not-sent', cause: 'not_public' } : result;
  }
}
