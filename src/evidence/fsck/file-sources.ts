import { Injectable, type Provider } from '@nestjs/common';
import type { FileSource } from './file-source.js';

/** Where the modules above say at start which files they keep. */
@Injectable()
export class FileSources {
  private readonly sources: FileSource[] = [];

  register(source: FileSource): FileSource {
    this.sources.push(source);
    return source;
  }

  all(): readonly FileSource[] {
    return this.sources;
  }
}

/** A provider that does nothing but say so: put it among those of the module whose files they are. */
export function registerFiles(source: FileSource): Provider {
  return {
    provide: `files of ${source.name}`,
    inject: [FileSources],
    useFactory: (sources: FileSources) => sources.register(source),
  };
}
