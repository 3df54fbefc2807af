import type { KnownCopy } from './known-copy.js';

/** What the reader trusts by himself: keys and roots that did not come from the file being checked. */
export interface VerificationOptions {
  /** vkeys of the evidence log. */
  readonly logKeys: readonly string[];
  /** DER of the roots of the seal. */
  readonly sealRoots: readonly Uint8Array[];
  /** DER of the roots of time-stamping authorities. */
  readonly tsaRoots: readonly Uint8Array[];
  /** The party's own copies: its signed PDF, a checkpoint from a webhook or a notary. */
  readonly known?: readonly KnownCopy[];
  /**
   * Believes keys and roots that the file itself brings, where the reader has none of his own. Without it
   * they are followed, but the step that they rest on fails: a forger brings keys that fit.
   */
  readonly trustFileKeys?: boolean;
}

export interface VerificationStep {
  /** Stable name, snake_case. */
  readonly step: string;
  readonly ok: boolean;
  /** The file inside the dossier or the PDF that the step is about. */
  readonly file?: string;
  /** `<stream> <seq> <type>`. */
  readonly event?: string;
  /** What was found, in English; people read the sentences of `texts`. */
  readonly message: string;
}

/** A signature as the evidence tells it; values are missing where they were erased. */
export interface SignatureFacts {
  readonly signatureId: string;
  readonly documentId: string;
  /** Full name, as disclosed. */
  readonly signer?: string;
  readonly phone?: string;
  /** UTC with milliseconds. */
  readonly signedAt: string;
  /** Hex SHA-256 of the frozen PDF. */
  readonly documentSha256: string;
  /** `XXXXX-XXXXX`, as in the SMS. */
  readonly fingerprint: string;
}

export interface VerificationFacts {
  readonly signatures: readonly SignatureFacts[];
  /** UTC with milliseconds; told by a dossier only, a PDF does not know when it was sealed. */
  readonly sealedAt?: string;
  /** Time that the TSA vouches for on the seal, UTC with milliseconds. */
  readonly tsaTime?: string;
  readonly level?: 'B-B' | 'B-T';
  readonly checkpoints: readonly { readonly origin: string; readonly size: number }[];
  /** Keys that were taken from the file, for comparing by eye: of the log as vkey, of the seal's root in hex. */
  readonly fileKeys: readonly string[];
  /** Hex SHA-256 of what was brought. */
  readonly fileSha256: string;
}

export interface VerificationReport {
  readonly kind: 'signed-pdf' | 'dossier' | 'unsigned-pdf' | 'unreadable';
  /** Every step passed, keys and roots of the reader's own included. */
  readonly ok: boolean;
  readonly steps: readonly VerificationStep[];
  readonly facts: VerificationFacts;
}
