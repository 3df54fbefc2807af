import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/index.js';
import { SmsCallbacks } from '../../callbacks/sms-callbacks.js';
import { formOf } from '../../gateways/http/form-fields.js';
import type { IntrumFields } from '../../gateways/intrum/intrum-hash.js';
import { SmsGateways } from '../../gateways/sms-gateways.js';
import type { IncomingAnswer } from './intrum-answer.js';
import { IntrumAddressUnknown } from './intrum-door.errors.js';

/** Takes in what a provider of INTRUM's form tells us, once its hash is right; a job reads it, and one that comes twice is one. */
@Injectable()
export class IntrumIncomingSms {
  constructor(
    private readonly gateways: SmsGateways,
    private readonly callbacks: SmsCallbacks,
    private readonly transactions: Transactions,
  ) {}

  /** @throws IntrumAddressUnknown */
  async take(secret: string, fields: IntrumFields): Promise<IncomingAnswer> {
    const gateway = this.gateways.named('intrum');
    if (!gateway?.callsUs || !isSame(secret, gateway.callsUs.secret)) {
      throw new IntrumAddressUnknown();
    }
    const raw = formOf(Object.fromEntries(fields));
    if (gateway.parseInbound(raw).length === 0) {
      const error = 'Неверный hash, или не хватает полей sms_id, sender, destination, message';
      return { success: false, repeat: false, error };
    }
    await this.transactions.run((tx) => this.callbacks.take(tx, gateway.name, raw));
    return { success: true };
  }
}

/** Hashed first, so that the length is no secret that is told either. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
