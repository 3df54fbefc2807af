import { type JournalItem, messageWay } from '../../../evidence/index.js';
import type { DisputeFacts } from '../dispute-facts.js';
import { type Finding, type FindingPart, finding, impossible, info, verdict } from '../finding.js';
import {
  type JournalSigner,
  momentOf,
  named,
  requestItems,
  signersOf,
  textIn,
} from '../reading-items.js';

/** C-8: the gateway took the SMS with the link or the code, and the phone got it. */
export function messageDeliveryFinding(facts: DisputeFacts): Finding {
  return finding('C-8', [
    ...signersOf(facts).flatMap((signer) => partsOf(facts, signer)),
    info(
      'Письменный ответ оператора связи',
      facts.attached.length === 0
        ? 'Не приложен. Запрос направляет комиссия.'
        : `Приложен: ${facts.attached.join('; ')}`,
    ),
  ]);
}

/** Messages that the signature rests on; reminders do not carry it, nor do answers without a code. */
const CARRYING = new Set(['link-code', 'link', 'code']);

function carries(message: JournalItem): boolean {
  const purpose = textIn(message, 'purpose');
  return CARRYING.has(purpose) || (purpose === 'answer' && textIn(message, 'challengeId') !== '');
}

function partsOf(facts: DisputeFacts, signer: JournalSigner): FindingPart[] {
  const limit = signer.signed?.seq ?? Number.POSITIVE_INFINITY;
  const queued = requestItems(facts, 'sms.queued').filter(
    (item) => item.signerId === signer.id && item.seq < limit && carries(item),
  );
  if (queued.length === 0) {
    return [impossible(named(facts, signer, 'СМС со ссылкой и кодом'), 'Отправки в журнале нет.')];
  }
  const parts = queued.map((message) => messagePart(facts, signer, message));
  // One delivered message is enough: those that failed before it were sent again.
  if (!parts.some(({ result }) => result === 'pass')) return parts;
  return parts.map((part) => (part.result === 'pass' ? part : info(part.name, part.value)));
}

function messagePart(
  facts: DisputeFacts,
  signer: JournalSigner,
  message: JournalItem,
): FindingPart {
  const { submitted, delivered, failed } = messageWay(facts.items, textIn(message, 'messageId'));
  const at = momentOf(message.at, facts.timeZone);
  const name = named(facts, signer, `СМС от ${at}`);
  const number = submitted?.disclosures.providerMessageId;
  const gateway = submitted
    ? `Шлюз ${textIn(submitted, 'gateway')}${number === undefined ? '' : `, номер сообщения ${number}`}`
    : 'Шлюз не подтвердил приём';
  if (delivered) {
    return verdict(name, true, `${gateway}; доставлено ${momentOf(delivered.at, facts.timeZone)}`);
  }
  if (failed) return verdict(name, false, `${gateway}; не доставлено: ${textIn(failed, 'status')}`);
  return impossible(name, `${gateway}; отчёта о доставке нет`);
}
