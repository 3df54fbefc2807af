import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import {
  AppConfig,
  Clock,
  encryptField,
  JobQueue,
  newId,
  Transactions,
  type Tx,
} from '../../../platform/index.js';
import { SmsCaps } from '../../caps/sms-caps.js';
import { SmsLimitReached } from '../../sms.errors.js';
import { IntrumProviders } from '../settings/intrum-providers.js';
import { IntrumMessage } from './intrum-message.entity.js';
import type { IntrumSms } from './intrum-sms.js';
import { submitIntrumMessage } from './submit-intrum-message.jobs.js';

const HOUR_MS = 3_600_000;
/**
 * The form has neither time nor id, so a request that comes again cannot be told from one that was copied; within an hour
 * it is answered as before. Later a company may well have the same to say to the same client once more.
 */
const SAME_FOR_MS = HOUR_MS;
const VALID_MS = 24 * HOUR_MS;

/** Writes messages of INTRUM down, within the caps of SEC-11. A job hands them to the gateway after the commit. */
@Injectable()
export class IntrumSending {
  constructor(
    private readonly transactions: Transactions,
    private readonly config: AppConfig,
    private readonly providers: IntrumProviders,
    private readonly caps: SmsCaps,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Answers the message's number. @throws SmsLimitReached */
  async send(organizationId: string, sms: IntrumSms): Promise<number> {
    return this.transactions.run(async (tx) => {
      // The number is taken first: it locks the organization's row, so of two equal requests at once the second waits.
      const number = await this.providers.nextNumber(tx, organizationId);
      const message = this.messageOf(organizationId, number, sms);
      const known = await this.sentBefore(tx, message);
      if (known !== undefined) return known;
      const capped = await this.caps.take(tx, message);
      if (capped) throw new SmsLimitReached(capped);
      await tx.insert(IntrumMessage, message);
      await this.queue.put(tx, submitIntrumMessage, { organizationId, messageId: message.id });
      return number;
    });
  }

  private async sentBefore(tx: Tx, message: IntrumMessage): Promise<number | undefined> {
    const { organizationId, requestSha256, createdAt } = message;
    const since = MoreThan(new Date(createdAt.getTime() - SAME_FOR_MS));
    const [known] = await tx.find(IntrumMessage, {
      select: { id: true, number: true },
      where: { organizationId, requestSha256, createdAt: since },
      order: { id: 'DESC' },
      take: 1,
    });
    return known?.number;
  }

  private messageOf(organizationId: string, number: number, sms: IntrumSms): IntrumMessage {
    const { dataKey } = this.config.secrets;
    const now = this.clock.now();
    const { phone, sender, segments, gateway } = sms;
    return {
      id: newId(),
      organizationId,
      number,
      requestSha256: this.requestSha256(organizationId, sms),
      phone,
      sender,
      textBox: encryptField(Buffer.from(sms.text), dataKey.of(dataKey.current)),
      keyVersion: dataKey.current,
      segments,
      status: 'queued',
      reason: null,
      statusAt: now,
      gateway,
      postponements: 0,
      dueAt: null,
      submittedAt: null,
      validUntil: new Date(now.getTime() + VALID_MS),
      createdAt: now,
    };
  }

  /** Salted by the organization, so that equal texts to one number do not show across companies. */
  private requestSha256(organizationId: string, { phone, sender, text }: IntrumSms): string {
    const request = JSON.stringify([organizationId, phone, sender, text]);
    return createHash('sha256').update(`signet-intrum-request/1\n${request}`).digest('hex');
  }
}
