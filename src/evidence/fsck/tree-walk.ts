import { entriesPath, merkleRoot, tilePath, writeBundle } from '#libs/evidence-log';
import { mirrorPath, readMirror } from '../log/sequencer/mirror.js';
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
    if (!found) {
      this.tell('mirror_missing', path, 'Файла зеркала нет');
      return;
    }
    const events = mirrored(found);
    const wrong = leaves.findIndex(({ eventId, bytes }, at) => {
      const event = events[at];
      return !event || event.id !== eventId || !(bytes?.equals(event.bytes) ?? true);
    });
    if (wrong === -1) return;
    const { idx, stream, seq, eventId } = leaves[wrong] ?? {};
    this.findings.error(
      'mirror_differs',
      {
        origin: this.origin,
        file: path,
        ...(idx === undefined ? {} : { index: idx }),
        ...(eventId === undefined ? {} : { eventId }),
        ...(stream ? { stream } : {}),
        ...(typeof seq === 'number' ? { seq } : {}),
      },
      'В зеркале это событие другое',
    );
  }

  private tell(code: FindingCode, file: string, message: string): void {
    this.findings.error(code, { origin: this.origin, file }, message);
  }
}

function mirrored(file: Buffer): ReturnType<typeof readMirror> {
  try {
    return readMirror(file);
  } catch {
    return [];
  }
}
