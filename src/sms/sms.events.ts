import { defineEvent } from '../platform/index.js';

/** Which message; never what it says. */
export interface SmsEventPayload {
  readonly [key: string]: string;
  readonly organizationId: string;
  readonly requestId: string;
  readonly signerId: string;
  readonly messageId: string;
}

export const smsUndeliverable = defineEvent<SmsEventPayload>(
  'sms.undeliverable',
  'СМС клиенту не доставлено',
);

export const smsUnknown = defineEvent<SmsEventPayload>(
  'sms.unknown',
  'Неизвестно, ушло ли СМС клиенту',
);

/** `messageId` is the incoming message; request and signer are those of the last SMS to this number. */
export const smsReceived = defineEvent<SmsEventPayload>('sms.received', 'Пришло СМС от клиента');

/** `since`: when the account with this gateway fell below the alarm. */
export interface SmsBalanceLow {
  readonly [key: string]: string;
  readonly organizationId: string;
  readonly gateway: string;
  readonly since: string;
}

/** Told to each organization whose SMS go through that gateway. */
export const smsBalanceLow = defineEvent<SmsBalanceLow>(
  'sms.balance_low',
  'На счёте СМС-провайдера мало денег',
);
