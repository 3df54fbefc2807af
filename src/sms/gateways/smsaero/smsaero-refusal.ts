import type { SmsReason } from '../../lifecycle/sms-status.js';
import { type Members, membersOf, textOf } from '../http/json-members.js';
import type { DeliveryReport } from '../sms-gateway.js';

/** States of a message (domain.md §6.1); 0, 4 and 8 wait. */
const STATES: ReadonlyMap<number, Omit<DeliveryReport, 'providerId'>> = new Map([
  [1, { status: 'delivered' }],
  [2, { status: 'undeliverable' }],
  [3, { status: 'sent' }],
  [6, { status: 'rejected' }],
]);

export function smsaeroState(
  state: number | undefined,
): Omit<DeliveryReport, 'providerId'> | undefined {
  return state === undefined ? undefined : STATES.get(state);
}

/** It says in words what is wrong, and names the member that is; codes it has none. */
export function smsaeroReason(answer: Members): SmsReason {
  const wrong = membersOf(answer.get('data'));
  const words = [answer.get('message'), answer.get('result'), answer.get('reason')]
    .map((it) => textOf(it).toLowerCase())
    .join(' ');
  if (/no credits|money|balance/.test(words)) return 'no_funds';
  if (/credentials|unauthori[sz]ed|api key/.test(words)) return 'auth';
  if (/black ?list|stop ?list/.test(words)) return 'stop_list';
  if (wrong.has('number') || /incorrect number|wrong number/.test(words)) return 'bad_number';
  if (wrong.has('sign') || /\bsign(ature)?\b/.test(words)) return 'sender_not_allowed';
  return wrong.has('text') ? 'text_forbidden' : 'other';
}
