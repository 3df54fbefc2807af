import { Injectable } from '@nestjs/common';
import { codeOf } from '../../../platform/index.js';
import { NotInLog } from '../log.errors.js';
import { LogFolder } from '../log-folder.js';
import { LogReader } from '../log-reader.js';
import { logKeyPem } from './log-key-pem.js';

/** The public key of a log in the forms that verifiers want. */
export interface LogKey {
  readonly origin: string;
  readonly vkey: string;
  readonly pem: string;
}

/** A tile or a bundle of entries, and whether it can still grow. */
export interface PublicFile {
  readonly bytes: Buffer;
  readonly isFull: boolean;
}

const level = String.raw`(?:\d|[1-5]\d|6[0-3]|entries)`;
const width = String.raw`(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])`;
/** C2SP tlog-tiles; nothing else is ever looked for on the disk. */
const tileName = new RegExp(String.raw`^${level}/(?:x\d{3}/){0,4}\d{3}(?:\.p/(${width}))?$`);

/** Bytes of a hash in a tile, of an entry with its length in a bundle. */
const unit = { tile: 32, entries: 34 };

/** The logs as anybody may read them: hashes, no event, no person, no tenant. */
@Injectable()
export class PublicLog {
  constructor(
    private readonly folder: LogFolder,
    private readonly reader: LogReader,
  ) {}

  /** The newest signed checkpoint. @throws NotInLog */
  async checkpoint(year: string | undefined): Promise<string> {
    return (await this.file(await this.yearOf(year), 'checkpoint')).toString('utf8');
  }

  /** @param name what follows `tile/` @throws NotInLog */
  async tile(year: string | undefined, name: string): Promise<PublicFile> {
    const found = tileName.exec(name);
    if (!found) throw new NotInLog();
    const [, part] = found;
    const bytes = await this.file(await this.yearOf(year), `tile/${name}`);
    if (part === undefined) return { bytes, isFull: true };
    // A part that was taken away since is the beginning of the full one.
    const bytesEach = name.startsWith('entries/') ? unit.entries : unit.tile;
    return { bytes: bytes.subarray(0, Number(part) * bytesEach), isFull: false };
  }

  /** Keys of all logs, oldest first. */
  async keys(): Promise<LogKey[]> {
    const years = await this.reader.years();
    return years.map(({ origin, vkey }) => ({ origin, vkey, pem: logKeyPem(vkey) }));
  }

  private async yearOf(asked: string | undefined): Promise<number> {
    if (asked !== undefined && !/^\d{4}$/.test(asked)) throw new NotInLog();
    const year = asked === undefined ? (await this.reader.years()).at(-1)?.year : Number(asked);
    if (year === undefined) throw new NotInLog();
    return year;
  }

  private async file(year: number, path: string): Promise<Buffer> {
    try {
      return await this.folder.read(year, path);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') throw new NotInLog();
      throw error;
    }
  }
}
