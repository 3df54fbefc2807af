import type { SmsBalanceView } from '../balance/sms-balances.js';

/** What is left on the account with a gateway. */
export class SmsBalanceDto {
  /** @example smsc */
  gateway!: string;
  /**
   * As the gateway said last.
   * @example 184250
   */
  kopecks!: number;
  /** @example 2026-11-24T11:00:00.000Z */
  askedAt!: string;
  /**
   * Since when it has been below the alarm; null while there is enough.
   * @example null
   */
  lowSince!: string | null;
  /**
   * Null where no alarm is set.
   * @example 100000
   */
  alarmKopecks!: number | null;
}

export class SmsBalanceListDto {
  /** Of each gateway in use that says it; asked every hour. */
  items!: SmsBalanceDto[];

  static from(balances: readonly SmsBalanceView[]): SmsBalanceListDto {
    return {
      items: balances.map(({ askedAt, lowSince, ...rest }) => ({
        ...rest,
        askedAt: askedAt.toISOString(),
        lowSince: lowSince?.toISOString() ?? null,
      })),
    };
  }
}
