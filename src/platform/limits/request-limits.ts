import { createHash } from 'node:crypto';
import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { AppConfig } from '../config/app-config.js';
import { Clock } from '../time/clock.js';
import { networkOf } from './network-of.js';
import { SharedCounts } from './shared-counts.js';
import { TooManyRequests } from './too-many-requests.js';

/** Requests per minute to one route: from one network, and with one credential (SEC-15). */
const MOST = 600;
const PERIOD_MS = 60_000;
const EXCHANGE_MS = 1_000;

/** Who asks for what. */
export interface CountedRequest {
  readonly ip: string;
  /** The token or key that came along, as it came; only its hash is kept. */
  readonly credential: string | undefined;
  /** Method and pattern of the address. */
  readonly route: string;
}

/**
 * The coarse limit of every route. A request costs no query: each process counts for itself and once a second gives
 * its part to the others and takes theirs, so the limit holds over all of them, a second late.
 */
@Injectable()
export class RequestLimits implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private minute = 0;
  /** Counted here and not yet given away. */
  private own = new Map<string, number>();
  /** What all processes together had counted at the last exchange. */
  private known = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private exchanging: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: AppConfig,
    private readonly counts: SharedCounts,
    private readonly clock: Clock,
    @InjectPinoLogger(RequestLimits.name) private readonly logger: PinoLogger,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.http.rateLimits) return;
    this.timer = setInterval(() => {
      this.exchanging = this.exchanging.then(() => this.exchange());
    }, EXCHANGE_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.exchanging;
  }

  /** @throws {@link TooManyRequests} */
  count({ ip, credential, route }: CountedRequest): void {
    if (!this.config.http.rateLimits) return;
    const now = this.clock.now().getTime();
    this.beginMinute(Math.floor(now / PERIOD_MS));
    const subjects = [`network ${networkOf(ip)}`, ...(credential ? [`key ${credential}`] : [])];
    for (const subject of subjects) {
      const key = createHash('sha256').update(`${this.minute}\n${route}\n${subject}`).digest('hex');
      const own = (this.own.get(key) ?? 0) + 1;
      this.own.set(key, own);
      if (own + (this.known.get(key) ?? 0) <= MOST) continue;
      throw new TooManyRequests(Math.ceil(((this.minute + 1) * PERIOD_MS - now) / 1_000));
    }
  }

  /** What cannot be exchanged is dropped: then each process counts for itself, as long as that lasts. */
  async exchange(): Promise<void> {
    const { minute, own } = this;
    if (own.size === 0) return;
    this.own = new Map();
    for (const [key, hits] of own) this.known.set(key, (this.known.get(key) ?? 0) + hits);
    try {
      const totals = await this.counts.add(own, new Date((minute + 1) * PERIOD_MS));
      if (minute !== this.minute) return;
      for (const [key, total] of totals) this.known.set(key, total);
    } catch (error) {
      this.logger.warn({ err: error }, 'requests were not counted together with other processes');
    }
  }

  private beginMinute(minute: number): void {
    if (minute === this.minute) return;
    this.minute = minute;
    this.own = new Map();
    this.known = new Map();
  }
}
