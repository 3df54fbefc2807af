import { fromBase64 } from '../encoding.js';
import { ProofRefused } from '../proof-refused.js';
import { isIndexOf, pathLength, verifyInclusion } from '../tree/inclusion.js';
import { hashBytes, leafHash } from '../tree/tree-hash.js';
import { type Checkpoint, openCheckpoint, readCount } from './checkpoint.js';
import { maxNoteLength } from './signed-note.js';

const header = 'c2sp.org/tlog-proof@v1\n';

/** A path of any tree has no more hashes: an index has at most 53 bits. */
const maxPath = 53;

/** That an entry is in a log, so that it can be checked without the log. */
export interface LogEntryProof {
  readonly index: number;
  /** From the leaf's sibling up. */
  readonly path: readonly Buffer[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
}

/** A proof as text (C2SP tlog-proof). */
export function writeProof(proof: {
  readonly index: number;
  readonly path: readonly Uint8Array[];
  readonly checkpoint: string;
}): string {
  const hashes = proof.path.map((hash) => `${Buffer.from(hash).toString('base64')}\n`);
  return `${header}index ${proof.index}\n${hashes.join('')}\n${proof.checkpoint}`;
}

/**
 * Takes a proof apart without believing it.
 * @throws ProofRefused (form)
 */
export function readProof(text: string): LogEntryProof {
  const end = text.indexOf('\n\n');
  if (!text.startsWith(header) || end < 0 || text.length > 2 * maxNoteLength) {
    throw new ProofRefused('form', 'the proof is not in the format c2sp.org/tlog-proof@v1');
  }
  const [indexLine = '', ...hashLines] = text.slice(header.length, end).split('\n');
  const index = indexLine.startsWith('index ') ? readCount(indexLine.slice(6)) : undefined;
  if (index === undefined) throw new ProofRefused('form', 'the proof names no index');
  if (hashLines.length > maxPath)
    throw new ProofRefused('form', 'the path of the proof is too long');
  return { index, path: hashLines.map(readHash), checkpoint: text.slice(end + 2) };
}

/**
 * Checks that the entry is in the log of this key, and answers where.
 * @param entry what was logged: the 32 bytes of an event's hash
 * @throws ProofRefused
 */
export function verifyProof(
  proof: string,
  entry: Uint8Array,
  vkey: string,
): { index: number; checkpoint: Checkpoint } {
  const { index, path, checkpoint: signed } = readProof(proof);
  const checkpoint = openCheckpoint(signed, vkey);
  const { size, root } = checkpoint;
  if (!isIndexOf(index, size)) {
    throw new ProofRefused('index', `a log of ${size} has no entry ${index}`);
  }
  if (path.length !== pathLength(index, size)) {
    throw new ProofRefused('length', `the path has ${path.length} hashes, not as many as it needs`);
  }
  if (!verifyInclusion({ index, size, leaf: leafHash(entry), path, root })) {
    throw new ProofRefused('path', 'the path does not lead from this entry to the signed root');
  }
  return { index, checkpoint };
}

function readHash(line: string): Buffer {
  const hash = fromBase64(line);
  if (hash?.length === hashBytes) return hash;
  throw new ProofRefused('form', 'a line of the path is not the base64 of a hash');
}
