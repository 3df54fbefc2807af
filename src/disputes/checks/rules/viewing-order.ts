import { counted } from '#libs/russian-text';
import type { JournalItem } from '../../../evidence/index.js';
import type { DisputeFacts } from '../dispute-facts.js';
import { type Finding, type FindingPart, finding, impossible, verdict } from '../finding.js';
import {
  countIn,
  type JournalSigner,
  momentOf,
  named,
  requestItems,
  signersOf,
  textIn,
} from '../reading-items.js';

/** C-9: the document was opened, and its pages were on the screen, before the code was accepted. */
export function viewingOrderFinding(facts: DisputeFacts): Finding {
  return finding(
    'C-9',
    signersOf(facts).flatMap((signer) => [openedPart(facts, signer), shownPart(facts, signer)]),
  );
}

function openedPart(facts: DisputeFacts, signer: JournalSigner): FindingPart {
  const name = named(facts, signer, 'Документ открыт до ввода кода');
  const opened = ownItems(facts, signer, 'document.opened')[0];
  if (!signer.signed) {
    return opened
      ? verdict(name, true, `Открыт ${momentOf(opened.at, facts.timeZone)}; подписи нет`)
      : impossible(name, 'Документ не открывали, подписи нет.');
  }
  const before = codeSeq(facts, signer);
  return verdict(
    name,
    opened !== undefined && opened.seq < before,
    opened ? `Открыт ${momentOf(opened.at, facts.timeZone)}` : 'Открытия в журнале нет.',
  );
}

function shownPart(facts: DisputeFacts, signer: JournalSigner): FindingPart {
  const name = named(facts, signer, 'Страницы показаны до ввода кода');
  const before = codeSeq(facts, signer);
  const shown = ownItems(facts, signer, 'document.shown').find(({ seq }) => seq < before);
  if (!shown) {
    return impossible(name, 'Отметки о показе нет: она возможна только с включёнными скриптами.');
  }
  const pages = countIn(shown, 'pages') ?? 0;
  const seconds = countIn(shown, 'secondsVisible') ?? 0;
  const text = `${counted(pages, ['страница', 'страницы', 'страниц'])}, ${counted(seconds, ['секунда', 'секунды', 'секунд'])} на экране`;
  return verdict(name, pages === (facts.document.pages ?? pages), text);
}

function ownItems(facts: DisputeFacts, signer: JournalSigner, type: string): JournalItem[] {
  return requestItems(facts, type).filter(
    (item) => item.signerId === signer.id && item.documentId === facts.document.id,
  );
}

/** Place of the code that signed; behind everything when nothing was signed. */
function codeSeq(facts: DisputeFacts, { signed }: JournalSigner): number {
  const challengeId = textIn(signed, 'challengeId');
  const accepted = requestItems(facts, 'code.accepted').find(
    (item) => signed !== undefined && textIn(item, 'challengeId') === challengeId,
  );
  return accepted?.seq ?? signed?.seq ?? Number.POSITIVE_INFINITY;
}
