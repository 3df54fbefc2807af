import { Injectable } from '@nestjs/common';
import { parsePhone } from '#libs/phone';
import { DataSource } from 'typeorm';
import { Clock, newId, Transactions, ValidationFailed } from '../../../platform/index.js';
import { SmsCallbacks } from '../../callbacks/sms-callbacks.js';
import { SandboxMessage } from './sandbox-message.entity.js';
import { SandboxGateway } from './sandbox.gateway.js';
import { inboundAsRaw } from './sandbox-wire.js';

/** One message as the person with the phone sees it. */
export interface PhoneMessage {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly createdAt: Date;
}

/** The newest so many are shown; older ones are nobody's concern in a sandbox. */
const MOST = 200;

/** The phones of the sandbox, looked at by the people who have them. */
@Injectable()
export class SandboxPhone {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly callbacks: SmsCallbacks,
    private readonly gateway: SandboxGateway,
    private readonly clock: Clock,
  ) {}

  /** Messages that reached this phone, or any, newest first. */
  async messages(phone?: string): Promise<PhoneMessage[]> {
    const rows = await this.dataSource.getRepository(SandboxMessage).find({
      where: { direction: 'received', shown: true, ...(phone ? { phone: phoneOf(phone) } : {}) },
      order: { id: 'DESC' },
      take: MOST,
    });
    return rows.map((row) => asSeen(row));
  }

  /** What came and what was answered, newest first. */
  async conversation(phone: string): Promise<PhoneMessage[]> {
    const rows = await this.dataSource.getRepository(SandboxMessage).find({
      where: { shown: true, phone: phoneOf(phone) },
      order: { id: 'DESC' },
      take: MOST,
    });
    return rows.map((row) => asSeen(row));
  }

  /** Numbers that got messages, the one with the newest first. */
  async phones(): Promise<string[]> {
    return [...new Set((await this.messages()).map(({ to }) => to))];
  }

  /**
   * Answers from a phone; it arrives the way an incoming SMS of a real gateway does.
   * @throws ValidationFailed when `from` is no number
   */
  async reply(from: string, text: string): Promise<PhoneMessage> {
    const parsed = parsePhone(from);
    if (!parsed.ok) {
      const message = 'must be a phone number such as +79990000001';
      throw new ValidationFailed([{ pointer: '/from', code: 'phone_invalid', message }]);
    }
    const reply: SandboxMessage = {
      id: newId(),
      direction: 'sent',
      phone: parsed.phone.e164,
      party: this.gateway.sender,
      text,
      shown: true,
      idempotencyKey: null,
      createdAt: this.clock.now(),
    };
    await this.transactions.run(async (tx) => {
      await tx.insert(SandboxMessage, reply);
      const { id: providerId, phone, party: to } = reply;
      const raw = inboundAsRaw({ providerId, from: phone, to, text });
      await this.callbacks.take(tx, this.gateway.name, raw);
    });
    return asSeen(reply);
  }
}

function asSeen({ id, direction, phone, party, text, createdAt }: SandboxMessage): PhoneMessage {
  const [from, to] = direction === 'received' ? [party, phone] : [phone, party];
  return { id, from, to, text, createdAt };
}

/** In a query a bare «+» arrives as a space, so the number may come with it, with %2B or with neither. */
function phoneOf(given: string): string {
  const digits = given.replace(/\D/g, '');
  const parsed = parsePhone(digits);
  return parsed.ok ? parsed.phone.e164 : `+${digits}`;
}
