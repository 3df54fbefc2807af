import { counted } from '#libs/russian-text';
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

/** A number that was changed shortly before the sending is what courts ask about first (domain C-1). */
const YOUNG_MS = 72 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

const SOURCES: Readonly<Record<string, string>> = {
  card: 'Взят из карточки CRM',
  contact: 'Взят из контакта CRM',
  typed: 'Введён сотрудником при отправке, в карточке его нет',
};

/** C-10: where the number came from, how old it is, and whether the SIM was replaced. */
export function numberOriginFinding(facts: DisputeFacts): Finding {
  return finding(
    'C-10',
    signersOf(facts).flatMap((signer) => [
      sourcePart(facts, signer),
      agePart(facts, signer),
      simPart(facts, signer),
    ]),
  );
}

function sourcePart(facts: DisputeFacts, signer: JournalSigner): FindingPart {
  const source = textIn(signer.added, 'phoneSource');
  const name = named(facts, signer, 'Откуда номер');
  const words = SOURCES[source] ?? source;
  return source === 'typed' ? impossible(name, words) : verdict(name, true, words);
}

function agePart(facts: DisputeFacts, signer: JournalSigner): FindingPart {
  const name = named(facts, signer, 'Когда номер меняли в последний раз');
  const changedAt = textIn(signer.added, 'phoneChangedAt');
  if (changedAt === '') return impossible(name, 'Неизвестно.');
  const age = Date.parse(signer.added.at) - Date.parse(changedAt);
  const days = counted(Math.max(0, Math.floor(age / DAY_MS)), ['день', 'дня', 'дней']);
  return verdict(
    name,
    age >= YOUNG_MS,
    `${momentOf(changedAt, facts.timeZone)}, за ${days} до отправки${age >= YOUNG_MS ? '' : ': меньше трёх суток'}`,
  );
}

function simPart(facts: DisputeFacts, signer: JournalSigner): FindingPart {
  const name = named(facts, signer, 'Замена SIM-карты');
  const checked = requestItems(facts, 'simswap.checked').findLast(
    ({ signerId }) => signerId === signer.id,
  );
  if (!checked) return info(name, 'Перед отправкой не проверялась.');
  const at = momentOf(checked.at, facts.timeZone);
  switch (textIn(checked, 'result')) {
    case 'same':
      return verdict(name, true, `Не менялась, ответ получен ${at}`);
    case 'changed':
      return verdict(name, false, `Менялась незадолго до отправки, ответ получен ${at}`);
    default:
      return impossible(name, `Ответа нет, запрос от ${at}`);
  }
}
