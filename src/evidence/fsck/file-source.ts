import type { FsckDatabase } from './fsck-database.js';

/** A file that something in the database names. */
export interface KeptFile {
  /** Hex. */
  readonly sha256: string;
  /** What names it, for people: `document/<id>`, frozen. */
  readonly owner: string;
  readonly organizationId: string;
  /** Whether it is a PDF that must carry a valid seal. */
  readonly isSealed: boolean;
}

/**
 * A module's files, as the check asks for them. Modules above this one say so at start, since evidence knows
 * no documents; the command line, which starts no modules, is given the same objects.
 */
export interface FileSource {
  readonly name: string;
  /** All files that must be there, batch by batch. */
  files(database: FsckDatabase): AsyncIterable<readonly KeptFile[]>;
  /** Which of these hashes it names, erased ones too: the others belong to nobody. */
  knows(database: FsckDatabase, hashes: readonly string[]): Promise<readonly string[]>;
}
