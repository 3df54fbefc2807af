import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import { AppConfig, Clock } from '../../../platform/index.js';
import { MOST_IN_A_ROW, rowAround } from '../../caps/consecutive-numbers.js';
import { SmsStops } from '../../caps/sms-stops.js';
import { SmsLimitReached } from '../../sms.errors.js';
import { IntrumMessage } from './intrum-message.entity.js';

const HOUR_MS = 3_600_000;
const MOST_LOOKED_AT = 1_000;

/** Looks at what INTRUM sends for the mark of pumping, numbers in a row (SEC-11): what stops one kind of SMS stops all. */
@Injectable()
export class IntrumWatch {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly stops: SmsStops,
    private readonly clock: Clock,
  ) {}

  /** @throws SmsLimitReached */
  async look(organizationId: string, phone: string): Promise<void> {
    if (!this.config.sms.limits) return;
    const since = MoreThan(new Date(this.clock.now().getTime() - HOUR_MS));
    const rows = await this.dataSource.getRepository(IntrumMessage).find({
      select: { id: true, phone: true },
      where: { organizationId, createdAt: since },
      order: { id: 'DESC' },
      take: MOST_LOOKED_AT,
    });
    const known = rows.map((row) => row.phone);
    if (!known.includes(phone) && rowAround(phone, known) >= MOST_IN_A_ROW) {
      await this.stops.stop(organizationId, 'consecutive-numbers');
    }
    const seconds = await this.stops.secondsLeft(organizationId);
    if (seconds > 0) throw new SmsLimitReached({ cause: 'stopped', seconds });
  }
}
