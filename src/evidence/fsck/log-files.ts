import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../../platform/index.js';

/** The files of one log, also while they grow: whoever wants a part may be given more. */
export class LogFiles {
  constructor(
    private readonly folder: string,
    private readonly year: number,
  ) {}

  /** The published checkpoint; undefined when there is none. */
  checkpoint(): Promise<string | undefined> {
    return this.find('checkpoint').then((bytes) => bytes?.toString('utf8'));
  }

  /**
   * A file by its full path, of which so many entries are wanted: as it is when it is full, else its part of exactly this
   * width, else the narrowest wider one, since narrow parts are taken away when wider ones are there.
   */
  async read(path: string, width: number): Promise<Buffer | undefined> {
    const full = await this.find(path);
    if (full || width === 256) return full;
    const exact = await this.find(`${path}.p/${width}`);
    if (exact) return exact;
    const wider = (await this.partsOf(path)).filter((part) => part > width).sort((a, b) => a - b);
    for (const part of wider) {
      const found = await this.find(`${path}.p/${part}`);
      if (found) return found;
    }
    // It may have grown full between the two looks.
    return this.find(path);
  }

  private async partsOf(path: string): Promise<number[]> {
    const names = await readdir(this.pathOf(`${path}.p`)).catch(nothingThere);
    return (names ?? []).map(Number).filter((part) => Number.isInteger(part));
  }

  private find(path: string): Promise<Buffer | undefined> {
    return readFile(this.pathOf(path)).catch(nothingThere);
  }

  private pathOf(path: string): string {
    return join(this.folder, String(this.year), path);
  }
}

function nothingThere(error: unknown): undefined {
  if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return undefined;
  throw error;
}
