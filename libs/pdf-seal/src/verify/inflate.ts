import { inflateSync } from 'node:zlib';

/** There is more in it than may be. */
export class TooManyBytes extends Error {}

/**
 * Unpacks a Flate stream of a stranger; in browsers a JavaScript library stands where Node has zlib.
 * @param most the largest size that is let pass
 * @throws TooManyBytes, and what the library throws on bytes that are no such stream
 */
export function inflate(packed: Uint8Array, most: number): Uint8Array {
  try {
    const options = { maxOutputLength: Math.max(1, most), info: true };
    // The types know the answer without `info` alone.
    const { buffer, engine } = inflateSync(packed, options) as unknown as Inflated;
    if (engine.bytesWritten !== packed.length) throw new SyntaxError('bytes follow the stream');
    if (buffer.length > most) throw new TooManyBytes();
    return buffer;
  } catch (error) {
    throw isTooLarge(error) ? new TooManyBytes() : error;
  }
}

interface Inflated {
  readonly buffer: Uint8Array;
  /** How many of the packed bytes belong to the stream. */
  readonly engine: { readonly bytesWritten: number };
}

function isTooLarge(error: unknown): boolean {
  return (error as { readonly code?: unknown } | undefined)?.code === 'ERR_BUFFER_TOO_LARGE';
}
