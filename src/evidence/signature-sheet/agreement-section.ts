import type { SheetRow, SheetSection } from '#libs/pdf';
import type { JournalItem } from '../journal/journal-item.js';
import { WAYS_OF_ACCEPTANCE } from './item-words.js';
import type { SheetFacts } from './sheet-facts.js';
import { day, find, moments, row, section, text } from './sheet-parts.js';

/** What the signature rests on: each acceptance by each signer, the consent on lines of its own (L-13). */
export function agreementSection({ agreement, items, timeZone }: SheetFacts): SheetSection {
  const accepted = items.filter(({ type }) => type === 'agreement.accepted');
  const consents = items.filter(({ type }) => type === 'consent.given');
  const version = `№ ${agreement.version} от ${day(agreement.publishedAt, timeZone)}`;
  return section('Соглашение об электронной подписи', [
    row('Документ', agreement.title),
    row('Редакция', version),
    row('SHA-256 текста', text(accepted[0]?.data['textSha256'])),
    ...accepted.flatMap((one) => acceptanceRows(one, items, timeZone)),
    ...consents.map((one) => consentRow(one, timeZone)),
  ]);
}

function acceptanceRows(
  accepted: JournalItem,
  items: readonly JournalItem[],
  timeZone: string,
): SheetRow[] {
  const signers = items.filter(({ type }) => type === 'signer.added');
  const who = find(items, 'signer.added', accepted.signerId)?.disclosures.fullName ?? '';
  const by = signers.length > 1 && who !== '' ? `${who}: ` : '';
  const how = WAYS_OF_ACCEPTANCE[text(accepted.data['how'])] ?? '';
  const way = row('Как принято', how);
  const at = moments(accepted.at, timeZone);
  if (by !== '' && text(accepted.data['how']) === 'page') {
    return [row('Принято', `${by}${at}\n${how}`)];
  }
  if (text(accepted.data['how']) === 'page') return [row('Принято', `${by}${at}`), way];
  // The moment is not of the acceptance but of the signature that rests on it.
  return [
    row('Принято', `${by}до этого подписания, учтено ${at}`),
    way,
    row('Принятие №', text(accepted.data['acceptanceId'])),
  ];
}

function consentRow({ at, data }: JournalItem, timeZone: string): SheetRow {
  const version = `отдельный документ, редакция № ${text(data['version'])}`;
  return row(
    'Согласие на обработку персональных данных',
    `${version}, отдельной отметкой, ${moments(at, timeZone)}\nSHA-256 текста ${text(data['textSha256'])}`,
  );
}
