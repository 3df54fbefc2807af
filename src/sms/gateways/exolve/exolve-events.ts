import { phoneOfDigits } from '../http/http-sms-gateway.js';
import { jsonOf, type Members, membersOf, textOf } from '../http/json-members.js';
import type { DeliveryReport, InboundMessage } from '../sms-gateway.js';

const STATES: readonly (readonly [words: RegExp, status: DeliveryReport['status']])[] = [
  [/(^|_)(UNDELIVERED|UNDELIVERABLE|UNDELIV|NOT_DELIVERED|FAILED)$/, 'undeliverable'],
  [/(^|_)(DELIVERED|DELIVRD)$/, 'delivered'],
  [/(^|_)EXPIRED$/, 'expired'],
  [/(^|_)(REJECTED|REJECTD)$/, 'rejected'],
  [/(^|_)(SENT|ENROUTE|TRANSMITTED)$/, 'sent'],
];

const INCOMING = /(^|_)(INCOMING|INBOUND)$/i;

/** What an event of Exolve says of a message; its fields are by hearsay (G-12). */
export function exolveReport(raw: string): DeliveryReport | undefined {
  const event = membersOf(jsonOf(raw));
  const providerId = textOf(event.get('message_id'));
  const words = textOf(event.get('status') ?? event.get('delivery_status')).toUpperCase();
  const status = STATES.find(([known]) => known.test(words))?.[1];
  return providerId !== '' && status && !isIncoming(event) ? { providerId, status } : undefined;
}

export function exolveInbound(raw: string): InboundMessage | undefined {
  const event = membersOf(jsonOf(raw));
  const [providerId = '', from = '', to = ''] = ['message_id', 'sender', 'receiver'].map((name) =>
    textOf(event.get(name)),
  );
  const text = event.get('text');
  if (!isIncoming(event) || !providerId || !from || !to || typeof text !== 'string') {
    return undefined;
  }
  return { providerId, from: phoneOfDigits(from), to, text };
}

function isIncoming(event: Members): boolean {
  return INCOMING.test(textOf(event.get('direction')));
}
