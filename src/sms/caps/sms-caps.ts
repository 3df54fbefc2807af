import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  AppConfig,
  type AttemptLimit,
  AttemptLimits,
  MobilePhones,
  type Tx,
} from '../../platform/index.js';
import { SmsStops } from './sms-stops.js';

/** Why a message must not go out, and for how long. */
export interface Capped {
  readonly cause: 'country' | 'number' | 'budget' | 'stopped';
  readonly seconds: number;
}

/** What a message costs the limits. */
export interface CountedSms {
  readonly organizationId: string;
  /** E.164. */
  readonly phone: string;
  readonly segments: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** One number over all tenants (SEC-11). */
const PER_HOUR: AttemptLimit = { name: 'sms-number-hour', most: 5, periodMs: HOUR_MS };
const PER_DAY: AttemptLimit = { name: 'sms-number-day', most: 10, periodMs: DAY_MS };

/**
 * The caps on SMS (SEC-11), counted in the transaction that queues a message: without the database nothing is counted
 * and nothing is sent. Off with the sandbox gateway unless set; mobile numbers of the countries that are sent to alone, always.
 */
@Injectable()
export class SmsCaps {
  constructor(
    private readonly config: AppConfig,
    private readonly limits: AttemptLimits,
    private readonly stops: SmsStops,
    private readonly mobilePhones: MobilePhones,
  ) {}

  /** Counts the message, or answers why it must not go out. */
  async take(tx: Tx, sms: CountedSms): Promise<Capped | undefined> {
    if (!this.mobilePhones.parse(sms.phone).ok) return { cause: 'country', seconds: 0 };
    if (!this.config.sms.limits) return undefined;
    const stopped = await this.stops.secondsLeft(sms.organizationId);
    if (stopped > 0) return { cause: 'stopped', seconds: stopped };
    const number = this.subjectOf(sms.phone);
    for (const limit of [PER_DAY, PER_HOUR]) {
      const seconds = await this.limits.take(tx, limit, number);
      if (seconds > 0) return { cause: 'number', seconds };
    }
    return this.takeMoney(tx, sms);
  }

  private async takeMoney(tx: Tx, { organizationId, segments }: CountedSms) {
    const { budget } = this.config.sms;
    if (!budget) return undefined;
    const limit = { name: 'sms-budget', most: budget.dayKopecks, periodMs: DAY_MS };
    const price = segments * budget.partKopecks;
    const seconds = await this.limits.take(tx, limit, organizationId, price);
    return seconds > 0 ? ({ cause: 'budget', seconds } as const) : undefined;
  }

  /** Keyed: a bare hash of a number is found by trying all numbers. */
  private subjectOf(phone: string): string {
    const { codePepper } = this.config.secrets;
    return createHmac('sha256', codePepper.of(codePepper.current))
      .update(`signet-sms-cap/1\n${phone}\n`)
      .digest('hex');
  }
}
