import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { EvidenceJournal } from '../../evidence/index.js';
import { lockRow, Transactions, type Tx } from '../../platform/index.js';
import type { NetFacts } from '../client-facts.js';
import { SigningRequest } from '../request/signing-request.entity.js';
import type { SigningLink } from './signing-link.entity.js';

const FLUSH_MS = 1_000;
/** More of one request are only counted. */
const RECORDED_PER_REQUEST = 50;
/** Memory is bounded, whoever fetches what. */
const MOST_WAITING = 5_000;
const BOT =
  /bot|crawl|spider|preview|scan|facebookexternalhit|whatsapp|telegram|vkshare|curl|wget/i;

interface Fetch {
  readonly link: SigningLink;
  readonly method: 'GET' | 'HEAD';
  readonly net: NetFacts;
}

/**
 * Landings that were served. GET and HEAD write nothing themselves (SEC-6): they are kept in memory and
 * written by a transaction of their own every second. They prove nothing about a person and may be lost in a crash.
 */
@Injectable()
export class LinkFetches implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private waiting: Fetch[] = [];
  private timer: NodeJS.Timeout | undefined;
  private flushing: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly journal: EvidenceJournal,
    @InjectPinoLogger(LinkFetches.name) private readonly logger: PinoLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.flushing = this.flushing.then(() => this.flush());
    }, FLUSH_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.flushing;
    await this.flush();
  }

  note(fetch: Fetch): void {
    if (this.waiting.length < MOST_WAITING) this.waiting.push(fetch);
  }

  /** Writes what waits. What cannot be written is dropped: it proves nothing and must not pile up. */
  async flush(): Promise<void> {
    const fetches = this.waiting;
    this.waiting = [];
    for (const [requestId, group] of Map.groupBy(fetches, ({ link }) => link.requestId)) {
      try {
        await this.transactions.run((tx) => this.write(tx, requestId, group));
      } catch (error) {
        this.logger.warn({ err: error }, 'landings were not recorded');
      }
    }
  }

  private async write(tx: Tx, requestId: string, fetches: readonly Fetch[]): Promise<void> {
    const request = await lockRow(tx, SigningRequest, { id: requestId });
    // What is fetched after the end neither follows it in the chain nor belongs to its count.
    if (!request || (await this.journal.isClosed(tx, `request/${requestId}`))) return;
    const room = Math.max(0, RECORDED_PER_REQUEST - request.linkFetches);
    const linkFetches = request.linkFetches + fetches.length;
    await tx.update(SigningRequest, { id: requestId }, { linkFetches });
    await this.journal.recordAll(
      tx,
      fetches.slice(0, room).map(({ link, method, net }) => ({
        type: 'link.fetched' as const,
        stream: `request/${requestId}` as const,
        organizationId: link.organizationId,
        signerId: link.signerId,
        data: {
          linkId: link.id,
          method,
          label: BOT.test(net.userAgent ?? '') ? 'bot' : 'unknown',
        } as const,
        disclosures: { ...net },
      })),
    );
  }
}
