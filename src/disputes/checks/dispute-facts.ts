import type { SealReport } from '#libs/pdf-seal';
import type { JournalCheck, JournalItem } from '../../evidence/index.js';

/** Everything the checks are made of, read once and never guessed: what is missing is undefined. */
export interface DisputeFacts {
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly number: string;
    /** The hash under which the frozen bytes were stored. */
    readonly sha256: string;
    readonly pages: number | undefined;
    readonly signedSha256: string | undefined;
  };
  readonly request: { readonly id: string; readonly packageSha256: string };
  /** IANA name: times in the words of the protocol are of this zone. */
  readonly timeZone: string;
  /** The request's chain and those of its documents, by chain and place. */
  readonly items: readonly JournalItem[];
  /** The organization's own chain: who accepted the operator's offer. */
  readonly organizationItems: readonly JournalItem[];
  readonly chain: JournalCheck;
  /** Hashes of the stored bytes, counted anew; undefined when the file is gone. */
  readonly files: { readonly frozen: string | undefined; readonly signed: string | undefined };
  readonly frozenText: string | undefined;
  /** What the verifier says of the signed file; undefined when there is none. */
  readonly seal: SealReport | undefined;
  readonly log: LogFacts;
  /** Challenges whose code was disclosed and hashes into its commitment. */
  readonly openedCodes: ReadonlySet<string>;
  /** Text hashes of the accepted offers, counted anew, by the recorded hash. */
  readonly offerTexts: ReadonlyMap<string, string>;
  /** Names of employees by `user/<id>`; whoever is not of the organization is missing. */
  readonly people: ReadonlyMap<string, string>;
  /** Names of the answers of operators and gateways that were attached by hand. */
  readonly attached: readonly string[];
}

/** What the public log says of the events. */
export type LogFacts =
  | {
      readonly state: 'proven';
      readonly events: number;
      /** One sentence for each event whose proof did not hold. */
      readonly refused: readonly string[];
      readonly checkpoints: readonly LogCheckpointFacts[];
      readonly copies: readonly CopyFacts[];
    }
  | { readonly state: 'unavailable'; readonly why: string };

export interface LogCheckpointFacts {
  readonly origin: string;
  readonly size: number;
  /** Hex. */
  readonly root: string;
  /** Time that an outside authority vouches for; undefined without one. */
  readonly tsaTime: Date | undefined;
}

/** A checkpoint inside the party's own signed PDF, held against the log of today. */
export interface CopyFacts {
  readonly origin: string;
  readonly size: number;
  readonly consistent: boolean;
  readonly message: string;
}
