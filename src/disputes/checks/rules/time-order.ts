import type { JournalItem } from '../../../evidence/index.js';
import type { DisputeFacts } from '../dispute-facts.js';
import { type Finding, type FindingPart, finding, impossible, info, verdict } from '../finding.js';
import { momentOf, named, requestItems, signersOf, textIn } from '../reading-items.js';

/** The journal itself tolerates as much before it records an anomaly. */
const TOLERATED_MS = 2_000;
/** Two clocks are never quite one. */
const BETWEEN_CLOCKS_MS = 60_000;

/** C-4: times follow the order of the chain, and an outside clock bounds them where there is one. */
export function timeOrderFinding(facts: DisputeFacts): Finding {
  return finding('C-4', [
    orderPart(facts),
    anomalyPart(facts),
    ...deadlineParts(facts),
    ...outsideParts(facts),
  ]);
}

function orderPart({ items, timeZone }: DisputeFacts): FindingPart {
  const back = items.find((item, at) => {
    const before = items[at - 1];
    if (before?.stream !== item.stream || item.type === 'clock.anomaly') return false;
    if (before.type === 'clock.anomaly') return false;
    return Date.parse(before.at) - Date.parse(item.at) > TOLERATED_MS;
  });
  return verdict(
    'Время событий идёт вперёд',
    back === undefined,
    back
      ? `Событие ${back.stream} № ${back.seq} (${back.type}) записано временем раньше предыдущего: ${momentOf(back.at, timeZone)}`
      : `Проверено событий: ${items.length}`,
  );
}

function anomalyPart(facts: DisputeFacts): FindingPart {
  const name = 'Сбои часов';
  const anomalies = facts.items.filter(({ type }) => type === 'clock.anomaly');
  if (anomalies.length === 0) return verdict(name, true, 'Не записаны');
  const list = anomalies.map(({ at }) => momentOf(at, facts.timeZone)).join('; ');
  return anomalies.some((item) => isBeforeSigning(facts, item))
    ? impossible(
        name,
        `До подписания часы сервиса переводились назад: ${list}. Порядок событий задан цепочкой.`,
      )
    : info(name, `После подписания: ${list}`);
}

function isBeforeSigning(facts: DisputeFacts, { stream, seq }: JournalItem): boolean {
  const last = requestItems(facts, 'document.signed').at(-1);
  return stream !== last?.stream || seq < last.seq;
}

function deadlineParts(facts: DisputeFacts): FindingPart[] {
  const expiresAt = textIn(requestItems(facts, 'request.created')[0], 'expiresAt');
  return signersOf(facts).flatMap((signer) => {
    if (!signer.signed || expiresAt === '') return [];
    const signedAt = momentOf(signer.signed.at, facts.timeZone);
    return [
      verdict(
        named(facts, signer, 'Подписано в срок'),
        signer.signed.at <= expiresAt,
        `${signedAt}; срок до ${momentOf(expiresAt, facts.timeZone)}`,
      ),
    ];
  });
}

function outsideParts(facts: DisputeFacts): FindingPart[] {
  const name = 'Независимая метка времени';
  const signedAt = requestItems(facts, 'document.signed').at(-1)?.at;
  const checkpoints = facts.log.state === 'proven' ? facts.log.checkpoints : [];
  const times = [facts.seal?.tsaTime, ...checkpoints.map(({ tsaTime }) => tsaTime)].filter(
    (time) => time !== undefined,
  );
  const first = times.sort((a, b) => a.getTime() - b.getTime())[0];
  if (!first) {
    return [impossible(name, 'Метки нет: время известно только по часам сервиса.')];
  }
  const isAfter =
    signedAt === undefined || first.getTime() + BETWEEN_CLOCKS_MS >= Date.parse(signedAt);
  const text = momentOf(first.toISOString(), facts.timeZone);
  return [verdict(name, isAfter, `События существовали не позднее ${text}`)];
}
