import { Injectable } from '@nestjs/common';
import {
  emptyRoot,
  entriesPath,
  growTiles,
  type GrownTree,
  rootOf,
  tileNodes,
  type TreeNodes,
} from '#libs/evidence-log';
import { codeOf, FaultPoints } from '../../../platform/index.js';
import { LogFolder } from '../log-folder.js';
import { LeafStore } from './leaf-store.js';
import { type MirroredEvent, mirrorPath, readMirror, writeMirror } from './mirror.js';

/** A log as its files have it. */
export interface Tree {
  readonly year: number;
  readonly size: number;
  readonly root: Buffer;
  readonly nodes: TreeNodes;
}

/** A tree that has grown in memory and is not on disk yet. */
export interface Growth extends Tree {
  readonly from: number;
  readonly files: GrownTree['files'];
}

const width = 256;

/** Tiles, entry bundles and the mirror of one log, as the leaves in the database say. */
@Injectable()
export class TreeFiles {
  constructor(
    private readonly folder: LogFolder,
    private readonly leaves: LeafStore,
    private readonly faults: FaultPoints,
  ) {}

  /** The tree of this size on disk, or the empty one when the files have not this root. */
  async load(year: number, known: { size: number; root: string } | undefined): Promise<Tree> {
    const empty = { year, size: 0, root: emptyRoot, nodes: this.nodes(year, 0) };
    if (!known) return empty;
    const { size } = known;
    const nodes = this.nodes(year, size);
    try {
      const root = await rootOf(size, nodes);
      await this.openPart(year, size);
      return root.toString('hex') === known.root ? { year, size, root, nodes } : empty;
    } catch {
      // Missing, cut or changed: what the leaves say is made again and compared with what is there.
      return empty;
    }
  }

  /** The tree with all leaves that the database has beyond it. Touches no file. */
  async grow(tree: Tree): Promise<Growth> {
    const { year, size: from } = tree;
    const hashes = await this.leaves.hashes(year, from);
    const bundle = await this.openPart(year, from);
    const { files, root, size, nodes } = await growTiles(from, hashes, tree.nodes, bundle);
    return { year, from, size, root, nodes, files };
  }

  /** Writes what has grown: tiles and entries, then the mirror. The same growth writes the same bytes. */
  async write(growth: Growth): Promise<Tree> {
    const { year, size, root } = growth;
    await this.folder.write(year, growth.files);
    this.faults.reach('log.tiles-written');
    await this.writeMirror(growth);
    this.faults.reach('log.mirror-written');
    return { year, size, root, nodes: this.nodes(year, size) };
  }

  /** Takes away the parts of files that are full, and older parts of the mirror, which nobody else reads. */
  async tidy({ year, size, files }: Growth): Promise<void> {
    for (const { path } of files.filter((file) => !file.path.includes('.p/'))) {
      await this.folder.dropParts(year, path);
      if (path.startsWith('tile/entries/')) await this.folder.dropParts(year, mirrorPath(path));
    }
    const open = size % width;
    if (open > 0) await this.folder.dropParts(year, mirrorPath(pathAt(size)), open);
  }

  private nodes(year: number, size: number): TreeNodes {
    return tileNodes(size, (path) => this.folder.read(year, path));
  }

  /** The bundle that a tree of this size has not filled. */
  private async openPart(year: number, size: number): Promise<Buffer> {
    const open = size % width;
    return open === 0
      ? Buffer.alloc(0)
      : (await this.folder.read(year, entriesPath(Math.floor(size / width), open))).subarray(
          0,
          open * entryBytes,
        );
  }

  private async writeMirror({ year, from, size }: Growth): Promise<void> {
    for (let start = from - (from % width); start < size; start += width) {
      const end = Math.min(start + width, size);
      const had = start < from ? await this.mirrored(year, from) : [];
      const added = await this.leaves.events(year, start + had.length, end);
      const path = mirrorPath(entriesPath(start / width, end - start));
      await this.folder.write(year, [{ path, bytes: writeMirror([...had, ...added]) }]);
    }
  }

  /** The part of the mirror that a log of this size has; what is not there comes from the database. */
  private async mirrored(year: number, size: number): Promise<MirroredEvent[]> {
    try {
      const events = readMirror(await this.folder.read(year, mirrorPath(pathAt(size))));
      return events.slice(0, size % width);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      return [];
    }
  }
}

/** Length and hash. */
const entryBytes = 34;

/** The bundle of entries that a log of this size has not filled. */
function pathAt(size: number): string {
  return entriesPath(Math.floor(size / width), size % width);
}
