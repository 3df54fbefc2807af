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
}

/** A hash that the database names is not in the store: a fault of the installation, not of the caller. */
export class FileMissing extends Error {
  constructor(readonly sha256: string) {
    super(`No stored file has the hash ${sha256}`);
    this.name = 'FileMissing';
  }
}
