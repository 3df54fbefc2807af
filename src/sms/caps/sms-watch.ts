import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import { AppConfig, Clock } from '../../platform/index.js';
import { SmsMessage } from '../sms-message.entity.js';
import { SmsLimitReached } from '../sms.errors.js';
import { MOST_IN_A_ROW, rowAround } from './consecutive-numbers.js';
import { SmsStops } from './sms-stops.js';

const HOUR_MS = 3_600_000;
/** Fewer sendings than this say nothing about a share. */
const LEAST_SENDINGS = 100;

/** What an organization sent in the last day that had time to be signed. */
export interface SignedShare {
  readonly sent: number;
  readonly signed: number;
}

/** Looks at what is about to be sent for the marks of pumping (SEC-11), before any transaction begins. */
@Injectable()
export class SmsWatch {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly stops: SmsStops,
    private readonly clock: Clock,
  ) {}

  /** Stops the organization's SMS for an hour when it looks like pumping. @throws SmsLimitReached */
  async look(
    organizationId: string,
    phones: readonly string[],
    share: () => Promise<SignedShare>,
  ): Promise<void> {
    if (!this.config.sms.limits) return;
    await this.refuseStopped(organizationId);
    if (await this.isRow(organizationId, phones)) {
      await this.stops.stop(organizationId, 'consecutive-numbers');
    } else if (this.isTooFew(await share())) {
      await this.stops.stop(organizationId, 'few-signed');
    }
    await this.refuseStopped(organizationId);
  }

  private async refuseStopped(organizationId: string): Promise<void> {
    const seconds = await this.stops.secondsLeft(organizationId);
    if (seconds > 0) throw new SmsLimitReached({ cause: 'stopped', seconds });
  }

  private async isRow(organizationId: string, phones: readonly string[]): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - HOUR_MS);
    const rows = await this.dataSource.getRepository(SmsMessage).find({
      select: { id: true, phone: true },
      where: { organizationId, createdAt: MoreThan(since) },
      order: { id: 'DESC' },
      take: 1_000,
    });
    const known = [...rows.map(({ phone }) => phone), ...phones];
    return phones.some((phone) => rowAround(phone, known) >= MOST_IN_A_ROW);
  }

  private isTooFew({ sent, signed }: SignedShare): boolean {
    return sent >= LEAST_SENDINGS && signed * 100 < sent * this.config.sms.leastSignedPercent;
  }
}
