import { readdir } from 'node:fs/promises';
import { entriesPath, openCheckpoint, RootOfLeaves, leafHash, eventHash } from '#libs/evidence-log';
import { codeOf } from '../../../platform/index.js';
import type { LogFolder } from '../log-folder.js';
import { type MirroredEvent, mirrorPath, readMirror } from '../sequencer/mirror.js';

const width = 256;

/** An event of the mirror with its place in the log. */
export interface PlacedEvent extends MirroredEvent {
  readonly index: number;
  readonly ehash: Buffer;
}

/**
 * The events of a year's log as the mirror has them, checked against the published checkpoint.
 * @param vkey of that log; its checkpoint must be signed with it
 * @throws Error in plain words when the mirror is not the log that was signed
 */
export async function mirroredLog(
  folder: LogFolder,
  year: number,
  vkey: string,
): Promise<{ events: PlacedEvent[]; size: number }> {
  const text = (await folder.read(year, 'checkpoint')).toString('utf8');
  const { size, root } = openCheckpoint(text, vkey);
  const events: PlacedEvent[] = [];
  const tree = new RootOfLeaves();
  for (let file = 0; ; file += 1) {
    const part = await widest(folder, year, file);
    for (const { id, bytes } of part) {
      const ehash = eventHash(bytes);
      if (tree.size < size) tree.add(leafHash(ehash));
      events.push({ id, bytes, index: events.length, ehash });
    }
    if (part.length < width) break;
  }
  if (tree.size < size || !tree.value().equals(root)) {
    throw new Error(
      `The mirror of ${year} (${events.length} events) is not the log whose checkpoint of ${size} was published`,
    );
  }
  return { events, size };
}

async function widest(folder: LogFolder, year: number, file: number): Promise<MirroredEvent[]> {
  const path = mirrorPath(entriesPath(file));
  try {
    return readMirror(await folder.read(year, path));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const widths = await partsOf(`${folder.pathOf(year, path)}.p`);
  const last = Math.max(0, ...widths);
  return last === 0 ? [] : readMirror(await folder.read(year, `${path}.p/${last}`));
}

async function partsOf(path: string): Promise<number[]> {
  try {
    return (await readdir(path)).filter((name) => /^\d+$/.test(name)).map(Number);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
