import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';

/** A file of the build, packed by the build where packing helps. */
export interface ConsoleFile {
  readonly contentType: string;
  readonly plain: Buffer;
  readonly br: Buffer | undefined;
  readonly gzip: Buffer | undefined;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Where the build puts the console; beside the sources there is none. */
const BUILT = fileURLToPath(new URL('./web/', import.meta.url));

/** The build of the console, read once. Only names that it has are served: no path leads elsewhere. */
@Injectable()
export class ConsoleFiles {
  private readonly assets = new Map<string, ConsoleFile>();
  /** Undefined where the console was not built. */
  readonly page: string | undefined;

  constructor() {
    const folder = BUILT;
    const assets = join(folder, 'assets');
    if (!existsSync(assets)) return;
    this.page = readFileSync(join(folder, 'index.html'), 'utf8');
    for (const name of readdirSync(assets)) {
      const contentType = CONTENT_TYPES[extname(name)];
      if (contentType) this.assets.set(name, readFile(join(assets, name), contentType));
    }
  }

  asset(name: string): ConsoleFile | undefined {
    return this.assets.get(name);
  }
}

function readFile(path: string, contentType: string): ConsoleFile {
  const packed = (ending: string): Buffer | undefined =>
    existsSync(path + ending) ? readFileSync(path + ending) : undefined;
  return { contentType, plain: readFileSync(path), br: packed('.br'), gzip: packed('.gz') };
}
