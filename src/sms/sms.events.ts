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
