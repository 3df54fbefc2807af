import type { DisputeFacts, LogFacts } from '../dispute-facts.js';
import { type Finding, type FindingPart, finding, impossible, info, verdict } from '../finding.js';

/** C-3: chains hold, every event is in the public log, and the log is the one the party's own copy knows. */
export function logInclusionFinding({ chain, log }: DisputeFacts): Finding {
  const chains = chain.streams.map(({ stream, ok, count, head, error }) =>
    verdict(
      `Цепочка ${streamInWords(stream)}`,
      ok,
      ok
        ? `${stream}, событий: ${count}, последнее ${head}`
        : (error?.message ?? 'Цепочка не сходится.'),
    ),
  );
  return finding('C-3', [...chains, ...logParts(log)]);
}

function logParts(log: LogFacts): FindingPart[] {
  if (log.state === 'unavailable') {
    return [impossible('Включение событий в журнал доказательств', log.why)];
  }
  const proven = log.events - log.refused.length;
  return [
    verdict(
      'Включение событий в журнал доказательств',
      log.refused.length === 0,
      `Доказано событий: ${proven} из ${log.events}`,
    ),
    ...log.refused.map((sentence) => verdict('Доказательство отвергнуто', false, sentence)),
    ...log.checkpoints.map(({ origin, size, root }) =>
      info('Контрольная точка', `${origin}, записей: ${size}, корень ${root}`),
    ),
    ...copyParts(log),
  ];
}

function copyParts({ copies }: Extract<LogFacts, { state: 'proven' }>): FindingPart[] {
  const name = 'Сверка с контрольной точкой в файле сторон';
  if (copies.length === 0) {
    return [impossible(name, 'В подписанном файле контрольной точки нет.')];
  }
  return copies.map(({ origin, size, consistent, message }) =>
    verdict(
      name,
      consistent,
      consistent ? `${origin}, записей: ${size}; журнал её продолжает` : message,
    ),
  );
}

function streamInWords(stream: string): string {
  const [kind = ''] = stream.split('/');
  const words: Readonly<Record<string, string>> = {
    request: 'отправки',
    document: 'документа',
    organization: 'организации',
  };
  return words[kind] ?? stream;
}
