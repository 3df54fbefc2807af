import { Unzlib, unzlibSync } from 'fflate';

/** There is more in it than may be. */
export class TooManyBytes extends Error {}

/** Packed bytes that are unpacked before the size is looked at again; they become at most 16 MB. */
const step = 16 * 1024;
/** Packed bytes that are unpacked in one go when their size is stated: a lie costs no more than the time for them. */
const atOnce = 256 * 1024;
/** Flate makes no more of a byte: what states more lies, and gets no room for it. */
const mostPacking = 1032;

/**
 * Unpacks a Flate stream of a stranger.
 * @param stated the size that the file claims, if it does: true, it saves time; false, it changes nothing
 * @param most the largest size that is let pass
 * @throws TooManyBytes, and what the library throws on bytes that are no such stream
 */
export function inflate(packed: Uint8Array, stated: number | undefined, most: number): Uint8Array {
  const known = stated === undefined ? undefined : asStated(packed, Math.min(stated, most));
  if (known !== undefined) return known;
  return packed.length <= step ? unzlibSync(packed) : inSteps(packed, most);
}

/** The bytes, if there are not more of them than stated. */
function asStated(packed: Uint8Array, stated: number): Uint8Array | undefined {
  const isPossible = Number.isSafeInteger(stated) && stated <= packed.length * mostPacking;
  if (packed.length > atOnce || stated < 0 || !isPossible) return undefined;
  try {
    // The library drops what does not fit. A full array, the spare place included, is one that did not hold all.
    const bytes = unzlibSync(packed, { out: new Uint8Array(stated + 1) });
    return bytes.length > stated ? undefined : bytes;
  } catch {
    // Also bytes that are stored, not packed, and do not fit: the slower way finds out which it is.
    return undefined;
  }
}

function inSteps(packed: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const unzip = new Unzlib((chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) throw new TooManyBytes();
  });
  for (let at = 0; at < packed.length; at += step) {
    unzip.push(packed.subarray(at, at + step), at + step >= packed.length);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
