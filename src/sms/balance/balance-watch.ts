import { Injectable } from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { AppConfig, Clock, DomainEvents, Transactions, type Tx } from '../../platform/index.js';
import type { SmsGateway } from '../gateways/sms-gateway.js';
import { SmsGateways } from '../gateways/sms-gateways.js';
import { SmsMessage } from '../sms-message.entity.js';
import { smsBalanceLow } from '../sms.events.js';
import { SmsBalance } from './sms-balance.entity.js';

/** Whose messages went this way so lately is told that they may soon stop. */
const LATELY_MS = 30 * 86_400_000;

/** Keeps what is left with each gateway, and tells once when it falls below the alarm. */
@Injectable()
export class BalanceWatch {
  constructor(
    private readonly config: AppConfig,
    private readonly gateways: SmsGateways,
    private readonly transactions: Transactions,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
    @InjectPinoLogger(BalanceWatch.name) private readonly logger: PinoLogger,
  ) {}

  async look(): Promise<void> {
    for (const gateway of [this.gateways.primary, this.gateways.fallback]) {
      const kopecks = gateway && (await this.ask(gateway));
      if (!gateway || kopecks === undefined) continue;
      await this.transactions.run((tx) => this.keep(tx, gateway.name, kopecks));
    }
  }

  /** What an answer that broke off says may hold the key, so it is not logged. */
  private async ask(gateway: SmsGateway): Promise<number | undefined> {
    try {
      return await gateway.balance();
    } catch {
      this.logger.warn({ gateway: gateway.name }, 'the balance could not be asked');
      return undefined;
    }
  }

  private async keep(tx: Tx, gateway: string, kopecks: number): Promise<void> {
    const before = await tx.findOneBy(SmsBalance, { gateway });
    const isLow = kopecks < (this.config.sms.balanceAlarmKopecks ?? Number.NEGATIVE_INFINITY);
    const askedAt = this.clock.now();
    const lowSince = isLow ? (before?.lowSince ?? askedAt) : null;
    await tx.upsert(SmsBalance, { gateway, kopecks, askedAt, lowSince }, ['gateway']);
    if (isLow && !before?.lowSince) await this.tell(tx, gateway, kopecks, askedAt);
  }

  private async tell(tx: Tx, gateway: string, kopecks: number, since: Date): Promise<void> {
    this.logger.error({ alarm: 'sms_balance_low', gateway, kopecks }, 'the SMS account runs low');
    const after = new Date(since.getTime() - LATELY_MS);
    const senders = await tx
      .createQueryBuilder(SmsMessage, 'message')
      .select('DISTINCT message.organizationId', 'organizationId')
      .where('message.gateway = :gateway AND message.createdAt > :after', { gateway, after })
      .getRawMany<{ organizationId: string }>();
    for (const { organizationId } of senders) {
      await this.events.emit(tx, smsBalanceLow, {
        organizationId,
        gateway,
        since: since.toISOString(),
      });
    }
  }
}
