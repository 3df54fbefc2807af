import type { PageLanguage } from '../../../platform/index.js';
import type { Verdict } from '../verdict/verdict.js';
import type { SentAsSignature } from '../company-signatures.js';
import type { PageTrust } from '../verdict/verify-question.js';

/** The form that asks for a number of a signature. */
export interface VerifyFormModel {
  readonly language: PageLanguage;
  /** What was typed and is not a number of a signature. */
  readonly malformed?: string;
  readonly trust: PageTrust;
  /** What is wrong with the file that was sent. */
  readonly fileProblem?: 'missing' | 'large';
}

/** What the check of a file on the server came to. */
export interface VerdictModel {
  readonly language: PageLanguage;
  readonly trust: PageTrust;
  readonly verdict: Verdict;
}

/**
 * What anybody may learn of a signature by its number alone: that it exists, when, of which document (by
 * fingerprint), by whom (masked). Never a full name, a phone, a title, an address or a device.
 */
export interface SignatureFactsModel {
  readonly language: PageLanguage;
  readonly signatureId: string;
  /** «Иванова М. И.», its spaces not to be broken. */
  readonly signerName: string;
  /** «+7 ••• •••-00-01» */
  readonly signerPhone: string;
  readonly openedAt: Date;
  readonly signedAt: Date;
  /** The company signed the same document by sending it; absent where it did not. */
  readonly company: SentAsSignature | undefined;
  readonly timeZone: string;
  /** `XXXXX-XXXXX`, as in the SMS and on the sheet (evidence-and-security.md 2.4). */
  readonly fingerprint: string;
  /** Every entry of the journal of this request follows from the one before it. */
  readonly chainHolds: boolean;
  /** Where the event of the signature stands in the public log; absent while it waits for its turn. */
  readonly logPlace: { readonly origin: string; readonly index: number } | undefined;
  /** The newest state of the log. */
  readonly checkpoint:
    { readonly origin: string; readonly size: number; readonly root: string } | undefined;
}
