import type { JournalItem } from '../../../evidence/index.js';
import type { DisputeFacts } from '../dispute-facts.js';
import { type FindingPart, impossible, verdict } from '../finding.js';
import { ERASED, momentOf, requestItems, textIn } from '../reading-items.js';

/** The events of the code that signed. */
export interface AcceptedCode {
  readonly issued: JournalItem;
  readonly accepted: JournalItem;
  readonly signed: JournalItem;
}

/** Whether the code came by SMS: then nothing is known of a device at the moment of signing (domain.md C-9). */
export function isByReply(signed: JournalItem | undefined): boolean {
  return textIn(signed, 'method') === 'reply';
}

/** The code came in an SMS from the number that it was issued for: what the operator's own record can confirm. */
export function replyPart(
  facts: DisputeFacts,
  { issued, accepted, signed }: AcceptedCode,
  name: string,
): FindingPart {
  const challengeId = textIn(accepted, 'challengeId');
  const received = requestItems(facts, 'sms.received').find(
    (item) =>
      item.signerId === signed.signerId &&
      textIn(item, 'challengeId') === challengeId &&
      textIn(item, 'match') === 'code' &&
      item.seq < accepted.seq,
  );
  if (!received || textIn(accepted, 'via') !== 'reply') {
    return verdict(name, false, 'Входящего СМС с этим кодом в журнале нет.');
  }
  const [from, to] = [received.disclosures.phone, issued.disclosures.phone];
  if (from === undefined || to === undefined) return impossible(name, ERASED);
  const number = received.disclosures.providerMessageId;
  const at = momentOf(received.at, facts.timeZone);
  const place = number === undefined ? '' : `, номер сообщения у шлюза ${number}`;
  return verdict(name, from === to, `Получено ${at} с номера ${from}${place}; код выдан для ${to}`);
}
