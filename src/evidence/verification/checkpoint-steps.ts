import {
  type Checkpoint,
  openCheckpoint,
  ProofRefused,
  readCheckpoint,
  verifyConsistency,
} from '#libs/evidence-log';
import type { EvidenceFiles, NamedText } from './evidence-files.js';
import type { LogTrust } from './log-trust.js';
import type { Problem, StepList } from './step-list.js';

/** A checkpoint that the log signed, and where it was found. */
export interface FoundCheckpoint extends Checkpoint {
  readonly file: string;
}

/** Step 5: the log signed each checkpoint. */
export function checkCheckpoints(
  found: readonly NamedText[],
  trust: LogTrust,
  list: StepList,
): FoundCheckpoint[] {
  const opened: FoundCheckpoint[] = [];
  const problems: Problem[] = [];
  for (const { file, text } of found) {
    const checkpoint = open(text, trust);
    if ('message' in checkpoint) problems.push({ ...checkpoint, file });
    else opened.push({ ...checkpoint, file });
  }
  list.all('checkpoint', problems, `${opened.length} checkpoints are signed by the log`);
  return opened;
}

function open(text: string, { keyOf }: LogTrust): Checkpoint | Problem {
  try {
    const { origin } = readCheckpoint(text);
    const key = keyOf(origin);
    if (key === undefined) return { message: `there is no key of the log ${origin}` };
    return openCheckpoint(text, key);
  } catch (error) {
    if (error instanceof ProofRefused) return { message: `${error.reason}: ${error.message}` };
    throw error;
  }
}

/** Step 7 within the file: all of its checkpoints are beginnings of the newest one of their log. */
export function checkConsistency(
  checkpoints: readonly FoundCheckpoint[],
  growths: EvidenceFiles['growths'],
  list: StepList,
): void {
  const newest = new Map<string, FoundCheckpoint>();
  for (const one of checkpoints) {
    if (one.size >= (newest.get(one.origin)?.size ?? 0)) newest.set(one.origin, one);
  }
  const problems = checkpoints.flatMap((older) => {
    const last = newest.get(older.origin);
    return (last && problemOfGrowth(older, last, growths)) ?? [];
  });
  list.all('consistency', problems, 'the log only grew between the checkpoints');
}

/** What is wrong with the way from an older checkpoint to a newer one, if anything. */
export function problemOfGrowth(
  older: FoundCheckpoint,
  newer: FoundCheckpoint,
  growths: EvidenceFiles['growths'],
): Problem | undefined {
  const file = newer.file;
  if (older.size === newer.size) {
    if (older.root.equals(newer.root)) return undefined;
    const message = `fork: ${older.file} and ${newer.file} name two roots of the same size ${older.size}`;
    return { message, file };
  }
  const growth = growths.get(`${older.size}-${newer.size}`);
  if (!growth) {
    const missing = `there is no consistency/${older.size}-${newer.size}.txt`;
    return { message: `nothing leads from ${older.file} to ${newer.file}: ${missing}`, file };
  }
  const lines = growth.text.split('\n');
  const isWhole = lines.pop() === '';
  const hashes = lines.map((line) => Buffer.from(line, 'base64'));
  const isCanonical = hashes.every((hash, i) => hash.toString('base64') === lines[i]);
  const isConsistent = verifyConsistency({
    oldSize: older.size,
    oldRoot: older.root,
    newSize: newer.size,
    newRoot: newer.root,
    hashes,
  });
  return isWhole && isCanonical && isConsistent
    ? undefined
    : { message: `fork: ${newer.file} does not continue ${older.file}`, file: growth.file };
}
