import type { FileStore, VersionedKey } from '../../platform/index.js';
import type { SignedState } from '../log/signer/log-signer.js';
import type { FileSource } from './file-source.js';
import type { Findings } from './finding.js';
import type { FsckDatabase } from './fsck-database.js';

/**
 * What the signer signed last of each log: of these at least, of all when it can tell.
 * Throws when the memory is damaged or nobody answers.
 */
export type SignerMemory = (origins: readonly string[]) => Promise<readonly SignedState[]>;

/** What is checked, and by what: an installation at work, or a copy of one. */
export interface FsckSubject {
  readonly database: FsckDatabase;
  readonly files: FileStore;
  /** The folder of tiles, entries and mirror. */
  readonly logFolder: string;
  /** Asks the signer; undefined when it is out of reach. */
  readonly signer: SignerMemory | undefined;
  /** Whether somebody may be writing at this moment; a copy stands still. */
  readonly isLive: boolean;
  /** The public key that signs checkpoints now, 32 bytes; undefined when it is out of reach. */
  readonly logKey: Buffer | undefined;
  /** Opens personal values; undefined when it is out of reach. */
  readonly dataKey: VersionedKey | undefined;
  /** DER. Without roots a seal is only checked against what its file brings. */
  readonly sealRoots: readonly Uint8Array[];
  readonly tsaRoots: readonly Uint8Array[];
  /** Who keeps files, and which. */
  readonly sources: readonly FileSource[];
  readonly now: Date;
  /** Told from time to time, in words; waited for. */
  readonly progress: (words: string) => void | Promise<void>;
}

/** How much was looked at. */
export interface FsckCounts {
  streams: number;
  events: number;
  disclosures: number;
  leaves: number;
  checkpoints: number;
  tiles: number;
  timestamps: number;
  files: number;
  seals: number;
}

export interface FsckWork {
  readonly subject: FsckSubject;
  readonly findings: Findings;
  readonly counts: FsckCounts;
}
