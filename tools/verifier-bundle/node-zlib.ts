// What of node:zlib the verifier uses, for browsers; and the names that stand where the sealer packs streams.
import { Unzlib } from 'fflate';

/** Packed bytes that are unpacked before the size is looked at again; they become at most 16 MB. */
const STEP = 16 * 1024;
const CHECKSUM_BYTES = 4;

/** `inflateSync(packed, { maxOutputLength, info: true })`, as strict as zlib: the checksum at the end has to be right. */
export function inflateSync(
  packed: Uint8Array,
  { maxOutputLength }: { maxOutputLength: number },
): { buffer: Uint8Array; engine: { bytesWritten: number } } {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const unzip = new Unzlib((chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxOutputLength) {
      throw Object.assign(new RangeError('too large'), { code: 'ERR_BUFFER_TOO_LARGE' });
    }
  });
  for (let at = 0; at < packed.length; at += STEP) {
    unzip.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  const buffer = joined(chunks, size);
  if (adler32(buffer) !== statedChecksum(packed)) throw new Error('incorrect data check');
  return { buffer, engine: { bytesWritten: packed.length } };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function statedChecksum({ buffer, byteOffset, length }: Uint8Array): number {
  return new DataView(buffer, byteOffset, length).getUint32(length - CHECKSUM_BYTES);
}

/** RFC 1950, section 8. Both sums stay far below 2^53 within a block. */
function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (let at = 0; at < bytes.length; at += STEP) {
    for (const byte of bytes.subarray(at, at + STEP)) {
      low += byte;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return high * 65_536 + low;
}

const onlyInNode = (): never => {
  throw new Error('Nothing is sealed in the browser');
};

export const deflate = onlyInNode;
export const deflateSync = onlyInNode;
