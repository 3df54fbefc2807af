import { checkCheckpoints, type FoundCheckpoint, problemOfGrowth } from './checkpoint-steps.js';
import type { ChainFiles, EventFile, EvidenceFiles } from './evidence-files.js';
import { type LoggedEvent, placeInLog, type Places } from './inclusion-steps.js';
import type { KnownCopy } from './known-copy.js';
import type { LogTrust } from './log-trust.js';
import { eventName, looseEvent } from './loose-event.js';
import { sameBytes } from './same-bytes.js';
import type { Problem, StepList } from './step-list.js';

/** What was found in the file, to be held against the reader's own copies. */
export interface FoundEvidence {
  readonly files: EvidenceFiles;
  readonly places: Places;
  readonly checkpoints: readonly FoundCheckpoint[];
}

/** Step 7 against the reader's own copies: the log that they come from, and the events that they carry. */
export function checkKnownCopies(
  copies: readonly KnownCopy[],
  found: FoundEvidence,
  { trust, list }: { readonly trust: LogTrust; readonly list: StepList },
): void {
  if (copies.length === 0) return;
  const own = copies.flatMap(({ name, checkpoints }) =>
    checkpoints.map((text) => ({ file: name, text })),
  );
  checkKnownCheckpoints(checkCheckpoints(own, trust, list), found, list);
  for (const { name, evidence } of copies) {
    if (evidence) checkKnownEvents(name, evidence, { found, trust, list });
  }
}

function checkKnownCheckpoints(
  known: readonly FoundCheckpoint[],
  { files: { growths }, checkpoints }: FoundEvidence,
  list: StepList,
): void {
  for (const own of known) {
    const same = checkpoints.filter(({ origin }) => origin === own.origin);
    const problems = same.map((one) =>
      own.size <= one.size
        ? problemOfGrowth(own, one, growths)
        : problemOfGrowth(one, own, growths),
    );
    const text = `the log only grew since the reader's checkpoint ${own.size} of ${own.origin}`;
    // One way to the reader's checkpoint is enough: between each other, those of the file are proven already.
    const isLinked = problems.some((problem) => problem === undefined);
    const fork = problems.find((problem) => problem?.message.includes('fork'))?.message;
    const problem =
      fork ?? (isLinked ? undefined : (shorterThan(own, same) ?? problems[0]?.message));
    const missing = same.length === 0 ? `the file has no checkpoint of ${own.origin}` : undefined;
    list.note('known_checkpoint', missing ?? problem, text, { file: own.file });
  }
}

/** As after an old dump was put back: the file knows less of the log than the reader does. */
function shorterThan(own: FoundCheckpoint, same: readonly FoundCheckpoint[]): string | undefined {
  const size = Math.max(...same.map((one) => one.size));
  if (same.length === 0 || size >= own.size) return undefined;
  const missing = `nothing here tells of its entries ${size} to ${own.size - 1}`;
  return `the log of the file ends at size ${size}, the reader's checkpoint is of ${own.size}: ${missing}`;
}

interface Context {
  readonly found: FoundEvidence;
  readonly trust: LogTrust;
  readonly list: StepList;
}

/** Whatever the reader's copy tells of the same sending stands in the file, at the same place and unchanged. */
function checkKnownEvents(
  name: string,
  evidence: EvidenceFiles,
  { found, trust, list }: Context,
): void {
  const pairs = pairsOf(evidence, found.files);
  const problems = pairs.flatMap(([own, there]) => firstDifference(own, there, { found, trust }));
  const count = pairs.reduce((sum, [{ events }]) => sum + events.length, 0);
  const named = problems.map((problem) => ({ ...problem, file: `${name}/${problem.file}` }));
  list.all('known_events', named, `${count} events of ${name} are those of the file`);
}

type ChainPair = readonly [own: ChainFiles, there: ChainFiles | undefined];

/** Chains of the copy with those of the file; a copy that speaks of something else gives none. */
function pairsOf(own: EvidenceFiles, files: EvidenceFiles): ChainPair[] {
  const there = (chain: ChainFiles): ChainFiles | undefined =>
    [...files.documents, ...(files.request ? [files.request] : [])].find(
      ({ stream }) => stream === chain.stream,
    );
  const documents = own.documents.filter(there);
  // Of a package the file may be another document; a document without its sending was cut off from it.
  const isAbout = own.request && (documents.length > 0 || there(own.request));
  const chains = [...(own.request && isAbout ? [own.request] : []), ...documents];
  return chains.map((chain) => [chain, there(chain)]);
}

function firstDifference(
  own: ChainFiles,
  there: ChainFiles | undefined,
  { found, trust }: Pick<Context, 'found' | 'trust'>,
): (Problem & { readonly file: string })[] {
  for (const [at, event] of own.events.entries()) {
    const place = placeInLog(event, trust);
    if ('message' in place) {
      return [problemOf(event, `the reader's own copy does not prove it: ${place.message}`)];
    }
    const other = there?.events.find(({ number }) => number === event.number);
    const message = other
      ? differenceOf(event, place, { other, places: found.places })
      : `missing here with ${own.events.length - at - 1} events of the copy after it`;
    if (message === undefined) continue;
    return [problemOf(event, `entry ${place.index} of the log ${place.origin}: ${message}`)];
  }
  return [];
}

function differenceOf(
  { bytes }: EventFile,
  place: LoggedEvent,
  { other, places }: { readonly other: EventFile; readonly places: Places },
): string | undefined {
  if (!sameBytes(bytes, other.bytes)) return `${other.file} here is another event`;
  const there = places.get(other.file);
  const isElsewhere = there && (there.index !== place.index || there.origin !== place.origin);
  return isElsewhere ? `here it is entry ${there.index} of ${there.origin}` : undefined;
}

function problemOf(
  { file, bytes }: EventFile,
  message: string,
): Problem & { readonly file: string } {
  const event = looseEvent(bytes);
  return { message, file, ...(event && { event: eventName(event) }) };
}
