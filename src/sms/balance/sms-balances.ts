import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig } from '../../platform/index.js';
import { SmsGateways } from '../gateways/sms-gateways.js';
import { SmsBalance } from './sms-balance.entity.js';

/** The account with a gateway. */
export interface SmsBalanceView {
  readonly gateway: string;
  readonly kopecks: number;
  readonly askedAt: Date;
  /** Below the alarm since then; null while there is enough, or where no alarm is set. */
  readonly lowSince: Date | null;
  readonly alarmKopecks: number | null;
}

/** What is left with the gateways in use that say it. */
@Injectable()
export class SmsBalances {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly gateways: SmsGateways,
  ) {}

  async list(): Promise<SmsBalanceView[]> {
    const rows = await this.dataSource.getRepository(SmsBalance).find();
    const alarmKopecks = this.config.sms.balanceAlarmKopecks ?? null;
    return rows
      .filter(({ gateway }) => this.gateways.named(gateway))
      .map(({ gateway, kopecks, askedAt, lowSince }) => ({
        gateway,
        kopecks,
        askedAt,
        lowSince,
        alarmKopecks,
      }));
  }

  /** Undefined when this gateway has never said it. */
  async of(gateway: string): Promise<SmsBalanceView | undefined> {
    return (await this.list()).find((balance) => balance.gateway === gateway);
  }
}
