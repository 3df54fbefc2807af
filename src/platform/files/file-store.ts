/**
 * Content-addressed bytes: the name of a file is the SHA-256 of what is in it, so a stored file
 * cannot change and storing it twice is harmless.
 */
export abstract class FileStore {
  /** Stores the bytes durably and answers their SHA-256 in hex. */
  abstract put(bytes: Uint8Array): Promise<string>;
  /** The bytes under this hash; throws {@link FileMissing}. */
  abstract get(sha256: string): Promise<Buffer>;
  abstract has(sha256: string): Promise<boolean>;
  abstract delete(sha256: string): Promise<void>;
  /** Every stored file, in no order; what is stored or deleted meanwhile may be missed. */
  abstract list(): AsyncIterable<StoredFile>;
  /** Deletes what a `put` that never ended has left behind before then. Answers how many. */
  abstract removeUnfinished(before: Date): Promise<number>;
  /** Resolves when something can be written now; leaves nothing behind. */
  abstract probe(): Promise<void>;
}

/** A file by its name, and when its bytes were put last. */
export interface StoredFile {
  readonly sha256: string;
  readonly storedAt: Date;
}

/** A hash that the database names is not in the store: a fault of the installation, not of the caller. */
export class FileMissing extends Error {
  constructor(readonly sha256: string) {
    super(`No stored file has the hash ${sha256}`);
    this.name = 'FileMissing';
  }
}
