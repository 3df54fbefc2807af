import {
  eventHash,
  ProofRefused,
  readCheckpoint,
  readProof,
  verifyProof,
} from '#libs/evidence-log';
import type { ChainFiles, EventFile } from './evidence-files.js';
import type { LogTrust } from './log-trust.js';
import { eventName, looseEvent } from './loose-event.js';
import type { Problem, StepList } from './step-list.js';

/** Where an event stands in the log, and the signed checkpoint that says so. */
export interface LoggedEvent {
  readonly origin: string;
  readonly index: number;
  readonly checkpoint: string;
}

/** Places in the log by file name; of events that are in it only. */
export type Places = ReadonlyMap<string, LoggedEvent>;

/** Steps 3 to 5: each event's hash leads to a root that the log signed. */
export function checkInclusion(
  events: readonly EventFile[],
  trust: LogTrust,
  list: StepList,
): Places {
  const places = new Map<string, LoggedEvent>();
  const problems: Problem[] = [];
  for (const event of events) {
    const place = placeInLog(event, trust);
    if ('message' in place) problems.push({ ...place, ...aboutOf(event) });
    else places.set(event.file, place);
  }
  list.all('inclusion', problems, `${places.size} events are in the log`);
  return places;
}

/** Where the log has an event by its proof, or what is wrong with that. */
export function placeInLog(
  { bytes, proof, file }: EventFile,
  { keyOf }: LogTrust,
): LoggedEvent | Problem {
  if (!proof) return { message: `${file} has no proof` };
  try {
    const { checkpoint } = readProof(proof.text);
    const { origin } = readCheckpoint(checkpoint);
    const key = keyOf(origin);
    if (key === undefined) return { message: `there is no key of the log ${origin}` };
    const { index } = verifyProof(proof.text, eventHash(bytes), key);
    return { origin, index, checkpoint };
  } catch (error) {
    if (error instanceof ProofRefused) return { message: `${error.reason}: ${error.message}` };
    throw error;
  }
}

function aboutOf({ file, bytes }: EventFile): { file: string; event?: string } {
  const event = looseEvent(bytes);
  return event ? { file, event: eventName(event) } : { file };
}

/**
 * Places rise with `seq` within a stream, and a document was frozen before it was sent. Logs are one per year,
 * so their names, which end in the year, tell which came first.
 */
export function checkLogOrder(
  request: ChainFiles | undefined,
  documents: readonly ChainFiles[],
  places: Places,
  list: StepList,
): void {
  const problems: Problem[] = [];
  for (const { events } of [...(request ? [request] : []), ...documents]) {
    for (const [i, event] of events.entries()) {
      const before = places.get(events[i - 1]?.file ?? '');
      const place = places.get(event.file);
      if (before && place && !isBefore(before, place)) {
        problems.push({ message: 'logged before the event that it follows', ...aboutOf(event) });
      }
    }
  }
  problems.push(...frozenTooLate(request, documents, places));
  list.all('log_order', problems, 'places in the log rise with the events');
}

function frozenTooLate(
  request: ChainFiles | undefined,
  documents: readonly ChainFiles[],
  places: Places,
): Problem[] {
  const created = places.get(request?.events[0]?.file ?? '');
  return documents.flatMap(({ events }) => {
    const frozen = events.find(({ bytes }) => looseEvent(bytes)?.type === 'document.frozen');
    const place = places.get(frozen?.file ?? '');
    const isLate = frozen && created && place && !isBefore(place, created);
    return isLate ? [{ message: 'frozen after it was sent', ...aboutOf(frozen) }] : [];
  });
}

function isBefore(left: LoggedEvent, right: LoggedEvent): boolean {
  return left.origin === right.origin ? left.index < right.index : left.origin < right.origin;
}
