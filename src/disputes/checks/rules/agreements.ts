import type { JournalItem } from '../../../evidence/index.js';
import type { DisputeFacts } from '../dispute-facts.js';
import { type Finding, type FindingPart, finding, impossible, verdict } from '../finding.js';
import {
  countIn,
  type JournalSigner,
  momentOf,
  named,
  NOT_SIGNED,
  requestItems,
  signersOf,
  textIn,
} from '../reading-items.js';

/** C-6: the company's offer before the signature, the operator's before the sending, each in its exact text. */
export function agreementsFinding(facts: DisputeFacts): Finding {
  const signed = signersOf(facts).filter((signer) => signer.signed);
  const ofSigners =
    signed.length === 0
      ? [impossible('Соглашение с подписантом', NOT_SIGNED)]
      : signed.flatMap((signer) => companyOfferParts(facts, signer));
  return finding('C-6', [...ofSigners, operatorOfferPart(facts)]);
}

function companyOfferParts(facts: DisputeFacts, signer: JournalSigner): FindingPart[] {
  const { signed } = signer;
  const accepted = requestItems(facts, 'agreement.accepted').find(
    (item) => item.signerId === signer.id && textIn(item, 'kind') === 'company-offer',
  );
  const name = named(facts, signer, 'Соглашение принято до подписания');
  if (!accepted || !signed) return [verdict(name, false, 'Принятия соглашения в журнале нет.')];
  const code = requestItems(facts, 'code.accepted').find(
    (item) => textIn(item, 'challengeId') === textIn(signed, 'challengeId'),
  );
  const isBefore = accepted.seq < (code?.seq ?? signed.seq);
  return [
    verdict(name, isBefore, wordsOf(facts, accepted)),
    ...paperPart(facts, signer, accepted),
    sameTextPart(facts, { signer, accepted, signed }),
  ];
}

const WAYS: Readonly<Record<string, string>> = {
  earlier: 'при прежнем подписании',
  paper: 'на бумаге',
  'in-contract': 'в составе договора',
};

function wordsOf({ timeZone }: DisputeFacts, accepted: JournalItem): string {
  const version = `Редакция ${countIn(accepted, 'version') ?? '—'}`;
  const at = momentOf(accepted.at, timeZone);
  const way = WAYS[textIn(accepted, 'how')];
  return way === undefined
    ? `${version}, принята ${at}`
    : `${version}, принята раньше ${way}, принятие № ${textIn(accepted, 'acceptanceId')}, учтена ${at}`;
}

/** What was signed on paper must stand in the chain of the company before the signature rests on it (S-21). */
function paperPart(
  facts: DisputeFacts,
  signer: JournalSigner,
  accepted: JournalItem,
): FindingPart[] {
  if (!['paper', 'in-contract'].includes(textIn(accepted, 'how'))) return [];
  const recorded = facts.organizationItems.find(
    (item) =>
      item.type === 'agreement.accepted' &&
      textIn(item, 'acceptanceId') === textIn(accepted, 'acceptanceId'),
  );
  const name = named(facts, signer, 'Соглашение на бумаге внесено до подписания');
  if (!recorded) return [verdict(name, false, 'Записи о нём в журнале организации нет.')];
  const isSame = textIn(recorded, 'textSha256') === textIn(accepted, 'textSha256');
  const at = momentOf(recorded.at, facts.timeZone);
  return [verdict(name, isSame && recorded.at <= accepted.at, `Внесено ${at}`)];
}

interface AcceptedAndSigned {
  readonly signer: JournalSigner;
  readonly accepted: JournalItem;
  readonly signed: JournalItem;
}

/** The signature names the version that was accepted, and the stored text still has that hash. */
function sameTextPart(
  facts: DisputeFacts,
  { signer, accepted, signed }: AcceptedAndSigned,
): FindingPart {
  const name = named(facts, signer, 'Текст соглашения тот же');
  const recorded = textIn(accepted, 'textSha256');
  const stored = facts.offerTexts.get(recorded);
  const isNamed =
    textIn(signed, 'agreementSha256') === recorded &&
    textIn(signed, 'agreementId') === textIn(accepted, 'agreementId') &&
    countIn(signed, 'agreementVersion') === countIn(accepted, 'version');
  if (!isNamed)
    return verdict(name, false, `Подпись называет ${textIn(signed, 'agreementSha256')}`);
  if (stored === undefined) return impossible(name, 'Текста этой редакции в хранилище нет.');
  return verdict(name, stored === recorded, stored);
}

function operatorOfferPart(facts: DisputeFacts): FindingPart {
  const name = 'Договор-оферта оператора принята организацией до отправки';
  const [created] = requestItems(facts, 'request.created');
  const accepted = facts.organizationItems.find(
    (item) => item.type === 'agreement.accepted' && textIn(item, 'kind') === 'operator-offer',
  );
  if (!created) return impossible(name, 'События об отправке в журнале нет.');
  if (!accepted) return verdict(name, false, 'Принятия в журнале организации нет.');
  const at = momentOf(accepted.at, facts.timeZone);
  return verdict(
    name,
    accepted.at <= created.at,
    `Редакция ${countIn(accepted, 'version') ?? '—'}, принята ${at}`,
  );
}
