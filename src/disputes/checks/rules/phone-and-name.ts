import { formatPhone } from '#libs/phone';
import type { DisputeFacts } from '../dispute-facts.js';
import { type Finding, type FindingPart, finding, impossible, verdict } from '../finding.js';
import { namesPerson, showsPhone } from '../names-in-text.js';
import { ERASED, type JournalSigner, named, requestItems, signersOf } from '../reading-items.js';

/**
 * C-5: one number from the naming of the signer to the signature, and both stand in the document. Who signs for the
 * company is no party of the text: he has to be an employee of that name.
 */
export function phoneAndNameFinding(facts: DisputeFacts): Finding {
  return finding(
    'C-5',
    signersOf(facts).flatMap((signer) => [
      numberPart(facts, signer),
      namePart(facts, signer),
      ...(isEmployee(signer) ? [employeePart(facts, signer)] : textParts(facts, signer)),
    ]),
  );
}

/** Where the number must be the same; what the journal calls these events. */
const PLACES: Readonly<Record<string, string>> = {
  'code.issued': 'выдача кода',
  'sms.queued': 'СМС',
  'document.signed': 'подпись',
};

function numberPart(facts: DisputeFacts, signer: JournalSigner): FindingPart {
  const name = named(facts, signer, 'Номер везде один');
  if (signer.phone === '') return impossible(name, ERASED);
  const last = signer.signed ?? signer.added;
  const uses = requestItems(facts, ...Object.keys(PLACES)).filter(
    (item) => item.signerId === signer.id && item.disclosures.phone !== undefined,
  );
  // A number may be corrected before signing; from the last correction on there is one.
  const since = requestItems(facts, 'signer.changed').findLast(
    ({ signerId, seq, data }) =>
      signerId === signer.id && seq < last.seq && [data['what']].flat().includes('phone'),
  );
  const counted = uses.filter(({ seq }) => seq > (since?.seq ?? -1));
  if (counted.length === 0) return impossible(name, ERASED);
  const others = counted.filter(({ disclosures }) => disclosures.phone !== signer.phone);
  const places = counted.map(({ type }) => PLACES[type] ?? type);
  const value =
    others.length === 0
      ? `${formatPhone(signer.phone)}: карточка подписанта, ${[...new Set(places)].join(', ')}`
      : others
          .map((item) => `${PLACES[item.type] ?? item.type} — ${item.disclosures.phone ?? ''}`)
          .join('; ');
  return verdict(name, others.length === 0, value);
}

function namePart(facts: DisputeFacts, signer: JournalSigner): FindingPart {
  const name = named(facts, signer, 'Имя подписанта не менялось');
  const signedName = signer.signed?.disclosures.fullName;
  if (signer.fullName === '' || signedName === undefined) {
    return impossible(name, signer.signed ? ERASED : 'Подписи в журнале нет.');
  }
  return verdict(name, signedName === signer.fullName, signedName);
}

function isEmployee(signer: JournalSigner): boolean {
  return reference(signer).startsWith('user/');
}

/** Evidence names an employee `user/<id>`, a client by his id in the CRM. */
function reference({ added }: JournalSigner): string {
  return added.disclosures.clientId ?? '';
}

function employeePart(facts: DisputeFacts, signer: JournalSigner): FindingPart {
  const name = named(facts, signer, 'Подписант — сотрудник организации');
  if (signer.fullName === '') return impossible(name, ERASED);
  const known = facts.people.get(reference(signer));
  if (known === undefined) {
    return impossible(name, 'Сотрудника с этим ID в справочнике организации нет.');
  }
  return verdict(name, known === signer.fullName, `${known}, ${reference(signer)}`);
}

function textParts(facts: DisputeFacts, signer: JournalSigner): FindingPart[] {
  const text = facts.frozenText;
  const name = named(facts, signer, 'ФИО в тексте документа');
  const phone = named(facts, signer, 'Телефон в тексте документа');
  if (text === undefined) return [impossible(name, 'Текст документа не прочитан.')];
  if (signer.fullName === '' || signer.phone === '') return [impossible(name, ERASED)];
  const isNamed = namesPerson(text, signer.fullName);
  const isShown = showsPhone(text, signer.phone);
  return [
    verdict(name, isNamed, isNamed ? signer.fullName : 'Имени подписанта в тексте нет.'),
    verdict(
      phone,
      isShown,
      isShown ? formatPhone(signer.phone) : 'Телефона подписанта в тексте нет.',
    ),
  ];
}
