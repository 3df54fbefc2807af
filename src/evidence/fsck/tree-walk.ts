import {
  type ChainEvent,
  decodeEvent,
  entriesPath,
  eventHash,
  merkleRoot,
  tilePath,
  writeBundle,
} from '#libs/evidence-log';
import { type MirroredEvent, mirrorPath, readMirror } from '../log/sequencer/mirror.js';
import type { FindingCode, Findings } from './finding.js';
import type { FsckCounts } from './fsck-subject.js';
import type { LogFiles } from './log-files.js';
import type { LeafRow } from './log-rows.js';

/** Hashes in a full tile. */
const width = 256;

interface Level {
  /** Tile that is being filled. */
  index: number;
  hashes: Uint8Array[];
}

/**
 * Compares the files of a log with its leaves, as the leaves come by: one open tile per level is all that is
 * remembered.
 */
export class TreeWalk {
  private readonly levels: Level[] = [];
  private entries: LeafRow[] = [];
  private bundle = 0;

  constructor(
    private readonly origin: string,
    private readonly files: LogFiles,
    private readonly findings: Findings,
    private readonly counts: FsckCounts,
  ) {}

  /** Takes the next leaf and the hash that it has in the tree. */
  async add(leaf: LeafRow, hash: Uint8Array): Promise<void> {
    this.entries.push(leaf);
    if (this.entries.length === width) await this.endBundle();
    await this.push(0, hash);
  }

  /** Compares what is not full. */
  async end(): Promise<void> {
    if (this.entries.length > 0) await this.endBundle();
    for (const [level, { hashes }] of this.levels.entries()) {
      if (hashes.length > 0) await this.compareTile(level);
    }
  }

  private async push(level: number, hash: Uint8Array): Promise<void> {
    const open = (this.levels[level] ??= { index: 0, hashes: [] });
    open.hashes.push(hash);
    if (open.hashes.length < width) return;
    await this.compareTile(level);
    const root = merkleRoot(open.hashes);
    this.levels[level] = { index: open.index + 1, hashes: [] };
    await this.push(level + 1, root);
  }

  private async compareTile(level: number): Promise<void> {
    const { index, hashes } = this.levels[level] ?? { index: 0, hashes: [] };
    const path = tilePath(level, index);
    await this.compare(path, hashes.length, Buffer.concat(hashes), 'tile');
  }

  private async endBundle(): Promise<void> {
    const path = entriesPath(this.bundle);
    const leaves = this.entries;
    this.entries = [];
    this.bundle += 1;
    const expected = writeBundle(leaves.map(({ leafHash }) => leafHash));
    await this.compare(path, leaves.length, expected, 'tile');
    await this.compareMirror(mirrorPath(path), leaves);
  }

  private async compare(
    path: string,
    entries: number,
    expected: Buffer,
    what: 'tile',
  ): Promise<void> {
    this.counts.tiles += 1;
    const found = await this.files.read(path, entries);
    if (!found) this.tell(`${what}_missing`, path, 'Файла журнала нет');
    else if (!found.subarray(0, expected.length).equals(expected)) {
      this.tell(`${what}_differs`, path, 'Файл журнала не тот, что следует из записей');
    }
  }

  /** Events may be gone from the database: then the mirror is where they can be had again. */
  private async compareMirror(path: string, leaves: readonly LeafRow[]): Promise<void> {
    const found = await this.files.read(path, leaves.length);
    const events = found ? mirrored(found) : [];
    leaves.forEach((leaf, at) => {
      if (!leaf.eventHash) this.tellGone(leaf, events[at]);
    });
    if (!found) {
      this.tell('mirror_missing', path, 'Файла зеркала нет');
      return;
    }
    const wrong = leaves.find(({ eventId, bytes }, at) => {
      const event = events[at];
      return !event || event.id !== eventId || !(bytes?.equals(event.bytes) ?? true);
    });
    if (!wrong) return;
    const { idx, stream, seq, eventId } = wrong;
    const known = stream === null || seq === null ? {} : { stream, seq };
    const place = { ...known, origin: this.origin, index: idx, eventId, file: path };
    this.findings.error('mirror_differs', place, 'В зеркале это событие другое');
  }

  /** The mirror knows what the database has lost, unless it says something else than the log. */
  private tellGone({ idx, eventId, leafHash }: LeafRow, mirrored: MirroredEvent | undefined): void {
    const isIt = mirrored && eventHash(mirrored.bytes).equals(leafHash);
    const event = isIt ? looselyDecoded(mirrored.bytes) : undefined;
    const place = { origin: this.origin, index: idx, eventId };
    const known = event ? { stream: event.stream, seq: event.seq, type: event.type } : {};
    const message = event
      ? 'Событие стёрто из базы; в журнале и в зеркале оно есть'
      : 'Событие стёрто из базы; в журнале оно есть';
    this.findings.error('leaf_without_event', { ...known, ...place }, message, event?.org);
  }

  private tell(code: FindingCode, file: string, message: string): void {
    this.findings.error(code, { origin: this.origin, file }, message);
  }
}

function looselyDecoded(bytes: Buffer): ChainEvent | undefined {
  try {
    return decodeEvent(bytes);
  } catch {
    return undefined;
  }
}

function mirrored(file: Buffer): ReturnType<typeof readMirror> {
  try {
    return readMirror(file);
  } catch {
    return [];
  }
}
