import { Inflate } from 'fflate';
import { ArchiveRefused, type ZipEntry, zipIndex } from './zip-index.js';

/**
 * The files of a ZIP, unpacked within the bounds of SEC-28: none may turn out larger than it says.
 * @throws ArchiveRefused
 */
export function unzip(zip: Uint8Array): Map<string, Uint8Array> {
  const entries = zipIndex(zip);
  return new Map(entries.map((entry) => [entry.name, unpack(zip, entry)]));
}

const step = 16 * 1024;

function unpack(zip: Uint8Array, { name, method, packed, unpacked, start }: ZipEntry): Uint8Array {
  const bytes = zip.subarray(start, start + packed);
  const whole = method === 0 ? Uint8Array.from(bytes) : inflate(bytes, name, unpacked);
  if (whole.length !== unpacked)
    throw new ArchiveRefused(`"${name}" has another size than it says`);
  if (whole[0] === 0x50 && whole[1] === 0x4b && whole[2] === 3 && whole[3] === 4) {
    throw new ArchiveRefused(`"${name}" is an archive inside the archive`);
  }
  return whole;
}

function inflate(packed: Uint8Array, name: string, unpacked: number): Uint8Array {
  const whole = new Uint8Array(unpacked);
  let size = 0;
  const stream = new Inflate((chunk) => {
    if (size + chunk.length > unpacked)
      throw new ArchiveRefused(`"${name}" is larger than it says`);
    whole.set(chunk, size);
    size += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    if (error instanceof ArchiveRefused) throw error;
    throw new ArchiveRefused(`"${name}" cannot be unpacked`, { cause: error });
  }
  return whole.subarray(0, size);
}
