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
import { type AcceptedCode as Use, isByReply, replyPart } from './reply-use.js';

/** C-7: the code that signed was issued for this link and package, was alive, and was used once. */
export function codeUseFinding(facts: DisputeFacts): Finding {
  const signed = signersOf(facts).filter((signer) => signer.signed);
  if (signed.length === 0) return finding('C-7', [impossible('Код подтверждения', NOT_SIGNED)]);
  return finding(
    'C-7',
    signed.flatMap((signer) => partsOf(facts, signer)),
  );
}

function partsOf(facts: DisputeFacts, signer: JournalSigner): FindingPart[] {
  const challengeId = textIn(signer.signed, 'challengeId');
  const ofChallenge = (type: string): JournalItem[] =>
    requestItems(facts, type).filter(
      (item) => item.signerId === signer.id && textIn(item, 'challengeId') === challengeId,
    );
  const [issued] = ofChallenge('code.issued');
  const acceptances = ofChallenge('code.accepted');
  const [accepted] = acceptances;
  const { signed } = signer;
  const name = (text: string): string => named(facts, signer, text);
  if (!issued || !accepted || !signed) {
    return [
      verdict(name('Выдача и приём кода'), false, 'В журнале нет выдачи или приёма этого кода.'),
    ];
  }
  const use: Use = { issued, accepted, signed };
  const locked = ofChallenge('code.locked').some(({ seq }) => seq < accepted.seq);
  return [
    lifePart(facts, use, name('Код действовал')),
    attemptsPart(use, ofChallenge('code.failed').length, name('Попытки')),
    verdict(
      name('Код использован один раз'),
      acceptances.length === 1 && !locked,
      `Принят раз: ${acceptances.length}${locked ? '; до этого был заблокирован' : ''}`,
    ),
    ...(isByReply(signed)
      ? [replyPart(facts, use, name('Код прислан ответом на СМС с номера подписанта'))]
      : []),
    bindingPart(facts, use, name('Код выдан для этой ссылки и этих документов')),
    commitmentPart(
      facts,
      challengeId,
      name('Код совпадает с обязательством, записанным до подписания'),
    ),
  ];
}

function lifePart(
  { timeZone }: DisputeFacts,
  { issued, accepted }: Use,
  name: string,
): FindingPart {
  const until = textIn(issued, 'expiresAt');
  const isAlive = issued.seq < accepted.seq && issued.at <= accepted.at && accepted.at <= until;
  const [from, to, at] = [issued.at, until, accepted.at].map((time) => momentOf(time, timeZone));
  return verdict(
    name,
    isAlive,
    `Выдан ${from ?? ''}, принят ${at ?? ''}, действовал до ${to ?? ''}`,
  );
}

function attemptsPart({ issued, accepted }: Use, failed: number, name: string): FindingPart {
  const attempt = countIn(accepted, 'attempt') ?? 0;
  const most = countIn(issued, 'maxAttempts') ?? 0;
  return verdict(
    name,
    attempt >= 1 && attempt <= most,
    `Верный код — попытка ${attempt} из ${most}; неверных записано: ${failed}`,
  );
}

function bindingPart(facts: DisputeFacts, { issued, signed }: Use, name: string): FindingPart {
  const [link, print] = [textIn(issued, 'linkId'), textIn(issued, 'packageSha256')];
  const isSame =
    link === textIn(signed, 'linkId') &&
    print === textIn(signed, 'packageSha256') &&
    print === facts.request.packageSha256;
  return verdict(name, isSame, `Ссылка ${link}, SHA-256 ${print}`);
}

function commitmentPart(facts: DisputeFacts, challengeId: string, name: string): FindingPart {
  return facts.openedCodes.has(challengeId)
    ? verdict(name, true, 'Обязательство раскрыто, хеш сошёлся')
    : impossible(name, 'Раскрытия кода в журнале нет.');
}
