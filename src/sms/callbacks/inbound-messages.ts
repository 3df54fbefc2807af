import { Injectable } from '@nestjs/common';
import { parsePhone } from '#libs/phone';
import { DomainEvents, newId, type Tx } from '../../platform/index.js';
import type { InboundMessage } from '../gateways/sms-gateway.js';
import { IntrumForwarding } from '../intrum-provider/inbound/intrum-forwarding.js';
import { SmsMessage } from '../sms-message.entity.js';
import { smsReceived } from '../sms.events.js';
import { maskCodes } from './mask-codes.js';
import type { CallbackOutcome, SmsCallback } from './sms-callback.entity.js';
import { SmsInbound } from './sms-inbound.entity.js';

/**
 * Takes in the SMS that clients send. One that comes twice is one. Whoever waits for them compares them, and writes the
 * evidence with what came of it.
 */
@Injectable()
export class InboundMessages {
  constructor(
    private readonly events: DomainEvents,
    private readonly intrum: IntrumForwarding,
  ) {}

  async receive(tx: Tx, callback: SmsCallback, sms: InboundMessage): Promise<CallbackOutcome> {
    const { gateway } = callback;
    if (await tx.existsBy(SmsInbound, { gateway, providerId: sms.providerId })) return 'late';
    const phone = phoneOf(sms.from);
    const [last] = await tx.find(SmsMessage, { where: { phone }, order: { id: 'DESC' }, take: 1 });
    const inbound: SmsInbound = {
      id: newId(),
      organizationId: last?.organizationId ?? null,
      requestId: last?.requestId ?? null,
      signerId: last?.signerId ?? null,
      callbackId: callback.id,
      gateway,
      providerId: sms.providerId,
      phone,
      recipient: sms.to,
      text: maskCodes(sms.text).slice(0, 1000),
      matchedAs: null,
      receivedAt: callback.receivedAt,
    };
    await tx.insert(SmsInbound, inbound);
    await this.intrum.consider(tx, inbound, last);
    if (!last) return 'unmatched';
    const { organizationId, requestId, signerId } = last;
    const { id: messageId } = inbound;
    await this.events.emit(tx, smsReceived, { organizationId, requestId, signerId, messageId });
    return 'applied';
  }
}

function phoneOf(from: string): string {
  const parsed = parsePhone(from);
  return parsed.ok ? parsed.phone.e164 : from.slice(0, 32);
}
