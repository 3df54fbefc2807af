import { CONTENTS_BYTES, PLACEHOLDER } from './add-signature-field.js';
import { SealRefused } from './seal-refused.js';

const RANGE_PLACEHOLDER = new RegExp(`\\[ 0(?: ${PLACEHOLDER}){3} \\]`);

/** The two pieces of a file that a signature covers: all of it but the hex string that holds the signature. */
export interface SignedRange {
  /** Offset of the `<` of Contents. */
  gapStart: number;
  /** Offset behind its `>`. */
  gapEnd: number;
}

/**
 * Writes the ByteRange over its placeholder, in place, padded with spaces to the same length.
 * The signature dictionary is the last object of the file, so its placeholders are the last ones.
 */
export function writeByteRange(file: Buffer): SignedRange {
  const zeros = `<${'0'.repeat(2 * CONTENTS_BYTES)}>`;
  const gapStart = file.lastIndexOf(zeros, undefined, 'latin1');
  const at = file.lastIndexOf('/ByteRange', undefined, 'latin1');
  if (gapStart < 0 || at < 0) throw new SealRefused('The signature has no place in the file.');
  const placeholder = RANGE_PLACEHOLDER.exec(file.toString('latin1', at, at + 80));
  if (placeholder === null) throw new SealRefused('The ByteRange has no place in the file.');
  const gapEnd = gapStart + zeros.length;
  const range = `[0 ${gapStart} ${gapEnd} ${file.length - gapEnd}]`;
  file.write(range.padEnd(placeholder[0].length), at + placeholder.index, 'latin1');
  return { gapStart, gapEnd };
}

/** @throws SealRefused when the signature is larger than its place */
export function writeContents(file: Buffer, { gapStart }: SignedRange, cms: Uint8Array): void {
  if (cms.length > CONTENTS_BYTES) {
    throw new SealRefused(`The signature has ${cms.length} bytes, its place ${CONTENTS_BYTES}.`);
  }
  file.write(Buffer.from(cms).toString('hex'), gapStart + 1, 'latin1');
}
