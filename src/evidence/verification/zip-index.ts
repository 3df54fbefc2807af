/** One file of a ZIP as its central directory names it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

/** SEC-28: bounds that are checked before anything is unpacked or parsed. */
const limits = { entries: 2000, unpacked: 50 * 1024 * 1024, ratio: 100, name: 200 };

/** Archives inside archives hide what the bounds count. */
const nested = /\.(?:zip|jar|docx|xlsx|pptx|odt|7z|rar|gz|tgz|tar|bz2|xz)$/i;

/** The archive breaks a bound, or is none. */
export class ArchiveRefused extends Error {}

const refuse = (message: string): never => {
  throw new ArchiveRefused(message);
};

/**
 * Reads the directory of a ZIP and checks it against all bounds of SEC-28.
 * @throws ArchiveRefused
 */
export function zipIndex(zip: Uint8Array): ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  try {
    const entries = readDirectory(zip, view);
    checkBounds(entries);
    return entries;
  } catch (error) {
    // What a forged offset reads past the end of the file.
    if (error instanceof RangeError)
      throw new ArchiveRefused('the archive is cut off or malformed');
    throw error;
  }
}

const endSize = 22;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

function readDirectory(zip: Uint8Array, view: DataView): ZipEntry[] {
  const end = zip.length - endSize;
  // No comment may follow, so that there is only one place where a directory can be.
  if (end < 0 || view.getUint32(end, true) !== endMark) refuse('not a ZIP, or one with a comment');
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    refuse('the archive is in several parts');
  }
  if (count > limits.entries) refuse(`more than ${limits.entries} files`);
  if (offset + size !== end) refuse('the directory of the archive is not at its end');
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let i = 0; i < count; i += 1) {
    const { entry, next } = readEntry(zip, view, at);
    entries.push(entry);
    at = next;
  }
  if (at !== end) refuse('the directory of the archive has another size than it says');
  return entries;
}

function readEntry(zip: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== entryMark) refuse('the directory of the archive is malformed');
  const flags = view.getUint16(at + 8, true);
  const [nameLength, extra, comment] = [28, 30, 32].map((field) =>
    view.getUint16(at + field, true),
  );
  const name = asciiName(zip, at + 46, nameLength ?? 0);
  if ((flags & 0x2041) !== 0) refuse(`"${name}" is encrypted`);
  const local = view.getUint32(at + 42, true);
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    start: startOf(zip, view, local, name),
  };
  return { entry, next: at + 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0) };
}

/** Both headers of a file must name the same file. */
function startOf(zip: Uint8Array, view: DataView, at: number, name: string): number {
  if (view.getUint32(at, true) !== localMark) refuse(`"${name}" is not where the directory says`);
  const length = view.getUint16(at + 26, true);
  if (asciiName(zip, at + 30, length) !== name) refuse(`"${name}" has two names`);
  return at + 30 + length + view.getUint16(at + 28, true);
}

function asciiName(zip: Uint8Array, start: number, length: number): string {
  if (length === 0 || length > limits.name) refuse('a name is empty or too long');
  const name = String.fromCharCode(...zip.subarray(start, start + length));
  if (!/^[A-Za-z0-9._/-]+$/.test(name)) refuse('a name has characters that names here have not');
  return name;
}

function checkBounds(entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  let total = 0;
  let end = 0;
  for (const { name, method, packed, unpacked, start } of entries.toSorted(byStart)) {
    if (name.startsWith('/') || name.split('/').some((part) => ['', '.', '..'].includes(part))) {
      refuse(`"${name}" leads out of the archive or names a folder`);
    }
    if (nested.test(name)) refuse(`"${name}" is an archive inside the archive`);
    if (names.has(name.toLowerCase())) refuse(`"${name}" is there twice`);
    if (method !== 0 && method !== 8) refuse(`"${name}" is packed in an unknown way`);
    if (unpacked > limits.ratio * Math.max(packed, 1)) refuse(`"${name}" is packed too tightly`);
    if (total + unpacked > limits.unpacked) {
      refuse(`more than ${limits.unpacked} bytes when unpacked`);
    }
    if (start < end) refuse(`"${name}" shares bytes with another file`);
    names.add(name.toLowerCase());
    total += unpacked;
    end = start + packed;
  }
}

const byStart = (left: ZipEntry, right: ZipEntry): number => left.start - right.start;
