import { Injectable } from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { Between, DataSource, In } from 'typeorm';
import { Clock, Transactions } from '../../platform/index.js';
import type { SmsGateway } from '../gateways/sms-gateway.js';
import { SmsGateways } from '../gateways/sms-gateways.js';
import { SmsMessage } from '../sms-message.entity.js';
import { SmsPart } from '../submission/sms-part.entity.js';
import { ASK_STATUS_EVERY_MS } from './ask-status.jobs.js';
import { SmsCallbacks } from './sms-callbacks.js';

const MINUTE_MS = 60_000;
/** A message is asked for when it is so old and nobody has told its end; four times at most. */
const AGES_MS = [10, 60, 6 * 60, 24 * 60].map((minutes) => minutes * MINUTE_MS);
/** A gateway that reports leaves few; one that does not is not to be flooded with questions. */
const MOST = 50;

/**
 * For reports that never came: because the gateway was not told our address, or we were not there. What it answers
 * goes the way of a report that came by itself.
 */
@Injectable()
export class StatusQuestions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly gateways: SmsGateways,
    private readonly callbacks: SmsCallbacks,
    private readonly clock: Clock,
    @InjectPinoLogger(StatusQuestions.name) private readonly logger: PinoLogger,
  ) {}

  async ask(): Promise<void> {
    for (const gateway of [this.gateways.primary, this.gateways.fallback]) {
      if (gateway?.statusOf) await this.askOne(gateway);
    }
  }

  private async askOne(gateway: SmsGateway): Promise<void> {
    const parts = await this.silentParts(gateway.name);
    if (parts.length === MOST) {
      const fact = { gateway: gateway.name, callbacks: gateway.callsUs !== undefined };
      this.logger.warn(fact, 'many messages without a report: does the gateway know our address?');
    }
    const phones = await this.phonesOf(parts);
    for (const part of parts) {
      const phone = phones.get(part.messageId) ?? '';
      if (phone === '' || part.providerId === null) continue; // erased meanwhile
      const raw = await gateway.statusOf?.(part.providerId, phone);
      // It does not answer now; the others are asked next time.
      if (raw === undefined) return;
      if (isNews(gateway, raw, part)) {
        await this.transactions.run((tx) => this.callbacks.take(tx, gateway.name, raw));
      }
    }
  }

  private silentParts(gateway: string): Promise<SmsPart[]> {
    const now = this.clock.now().getTime();
    return this.dataSource.getRepository(SmsPart).find({
      where: AGES_MS.map((age) => ({
        gateway,
        status: In(['accepted', 'sent']),
        acceptedAt: Between(new Date(now - age - ASK_STATUS_EVERY_MS + 1), new Date(now - age)),
      })),
      order: { id: 'ASC' },
      take: MOST,
    });
  }

  private async phonesOf(parts: readonly SmsPart[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(parts.map(({ messageId }) => messageId))];
    const messages = await this.dataSource
      .getRepository(SmsMessage)
      .find({ select: { id: true, phone: true }, where: { id: In(ids) } });
    return new Map(messages.map(({ id, phone }) => [id, phone]));
  }
}

function isNews(gateway: SmsGateway, raw: string, { providerId, status }: SmsPart): boolean {
  return gateway
    .parseReports(raw)
    .some((report) => report.providerId === providerId && report.status !== status);
}
