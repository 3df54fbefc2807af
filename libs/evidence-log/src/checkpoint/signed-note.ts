import { fromBase64 } from '../encoding.js';
import { ProofRefused } from '../proof-refused.js';
import { signatureBytes, verifyMessage } from './ed25519.js';
import { isKeyName, type Vkey } from './vkey.js';

/** The most characters of a note, and the most lines of signatures, that are looked at. */
export const maxNoteLength = 100_000;
const maxSignatures = 100;

/** A text with the signatures under it (C2SP signed-note). */
export interface SignedNote {
  /** What is signed, with the line end that it ends in. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

interface NoteSignature {
  readonly name: string;
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

/** A line of signature, with its line end. */
export function signatureLine(name: string, keyId: Uint8Array, signature: Uint8Array): string {
  return `\u2014 ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`;
}

/**
 * Takes a note apart; says nothing of the signatures.
 * @throws ProofRefused (form)
 */
export function readNote(note: string): SignedNote {
  const end = note.lastIndexOf('\n\n');
  // Control characters but the line end, a carriage return among them, could hide what is signed.
  const isPlain = note.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f]/.test(note);
  if (end < 0 || !isPlain || note.length > maxNoteLength || !note.endsWith('\n')) {
    throw new ProofRefused('form', 'the checkpoint is not a signed note');
  }
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > maxSignatures) throw new ProofRefused('form', 'the note has too many lines');
  return { text: note.slice(0, end + 1), signatures: lines.map(readSignature) };
}

/**
 * The signed text of a note, once a signature of this key is found to be good. Lines of other keys are
 * passed over: witnesses and later kinds of keys may sign too.
 * @throws ProofRefused (form, signature)
 */
export function openNote(note: string, vkey: Vkey): string {
  const { text, signatures } = readNote(note);
  const own = signatures.filter(
    ({ name, keyId }) => name === vkey.name && keyId.equals(vkey.keyId),
  );
  const message = Buffer.from(text, 'utf8');
  const isGood = ({ signature }: NoteSignature): boolean =>
    signature.length === signatureBytes && verifyMessage(message, signature, vkey.publicKey);
  if (own.length === 0) {
    throw new ProofRefused('signature', 'the checkpoint has no signature of the expected key');
  }
  if (!own.every(isGood)) {
    throw new ProofRefused('signature', 'the signature under the checkpoint is not valid');
  }
  return text;
}

function readSignature(line: string): NoteSignature {
  const [, name = '', encoded = ''] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!bytes || bytes.length < 5 || !isKeyName(name)) {
    throw new ProofRefused('form', 'a line of signature under the checkpoint is malformed');
  }
  return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}
