import type { KeyObject } from 'node:crypto';

import { fromBase64 } from '../encoding.js';
import { ProofRefused } from '../proof-refused.js';
import { hashBytes } from '../tree/tree-hash.js';
import { assertSize } from '../tree/tree-nodes.js';
import { publicKeyOf, signMessage } from './ed25519.js';
import { openNote, readNote, signatureLine } from './signed-note.js';
import { isKeyName, keyIdOf, readVkey } from './vkey.js';

/** What a log says of itself: so many entries, with this root. */
export interface Checkpoint {
  /** Name of the log. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/**
 * A checkpoint with the signature of its log under it (C2SP tlog-checkpoint in a signed note). The same
 * checkpoint and key give the same bytes.
 * @throws RangeError when it cannot be written, or the key is not of Ed25519
 */
export function signCheckpoint(checkpoint: Checkpoint, privateKey: KeyObject): string {
  const { origin } = checkpoint;
  const text = checkpointText(checkpoint);
  const signature = signMessage(Buffer.from(text, 'utf8'), privateKey);
  return `${text}\n${signatureLine(origin, keyIdOf(origin, publicKeyOf(privateKey)), signature)}`;
}

/**
 * A checkpoint that this key signed.
 * @throws ProofRefused (form, key, origin, signature)
 */
export function openCheckpoint(text: string, vkey: string): Checkpoint {
  const key = readVkey(vkey);
  const checkpoint = readCheckpoint(text);
  if (checkpoint.origin !== key.name) {
    throw new ProofRefused(
      'origin',
      `the checkpoint is of the log ${checkpoint.origin}, not ${key.name}`,
    );
  }
  openNote(text, key);
  return checkpoint;
}

/**
 * Reads a checkpoint without believing it.
 * @throws ProofRefused (form)
 */
export function readCheckpoint(text: string): Checkpoint {
  const lines = readNote(text).text.split('\n');
  const [origin = '', sizeText = '', rootText = ''] = lines;
  const size = readCount(sizeText);
  const root = fromBase64(rootText);
  // The text ends in a line end, so a fourth, empty, piece follows; extension lines are not used.
  if (
    lines.length !== 4 ||
    !isKeyName(origin) ||
    size === undefined ||
    root?.length !== hashBytes
  ) {
    throw new ProofRefused('form', 'the checkpoint is not a name, a size and a root');
  }
  return { origin, size, root };
}

function checkpointText({ origin, size, root }: Checkpoint): string {
  assertSize(size);
  if (!isKeyName(origin)) throw new RangeError(`"${origin}" cannot name a log`);
  if (root.length !== hashBytes) throw new RangeError('A root has 32 bytes');
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** A number of leaves or an index in decimal, as it is written in only one way. */
export function readCount(text: string): number | undefined {
  const count = /^(?:0|[1-9]\d{0,15})$/.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(count) ? count : undefined;
}
