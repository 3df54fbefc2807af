/** What is to be signed, and why the signer may believe that nothing was rewritten. */
export interface SignRequest {
  readonly origin: string;
  readonly size: number;
  /** Hex. */
  readonly root: string;
  /** Base64 hashes of the consistency proof from what was signed last. */
  readonly proof: readonly string[];
}

/** What was signed last of one log. */
export interface SignedState {
  readonly origin: string;
  readonly size: number;
  /** Hex. */
  readonly root: string;
}

/** Why a signature was not given. */
export type Refusal =
  /** fewer leaves than were signed before */
  | 'smaller'
  /** not a continuation of what was signed before */
  | 'inconsistent'
  /** a log that is closed or that does not follow the last one */
  | 'origin'
  | 'form';

/** The signer saw a changed past, or something that it cannot be sure of. Nothing more is signed until a person looked. */
export class SignerRefused extends Error {
  constructor(
    readonly reason: Refusal,
    message: string,
  ) {
    super(message);
    this.name = 'SignerRefused';
  }
}

/** Nobody can sign at this moment; nothing is wrong with the log. */
export class SignerUnavailable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SignerUnavailable';
  }
}

/** Whoever holds the key of the log. A port: in this process, or behind a Unix socket in one of its own. */
export abstract class LogSigner {
  /** Makes ready to sign. @throws SignerUnavailable when another process signs with the same state */
  abstract open(): Promise<void>;
  abstract close(): void;
  /** 32 bytes. @throws SignerUnavailable */
  abstract publicKey(): Promise<Buffer>;
  /** @throws SignerUnavailable */
  abstract last(origin: string): Promise<SignedState | undefined>;
  /** The signed checkpoint. @throws SignerRefused, SignerUnavailable */
  abstract sign(request: SignRequest): Promise<string>;
}
