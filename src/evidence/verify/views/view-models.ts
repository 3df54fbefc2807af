import type { PageLanguage } from '../../../platform/index.js';

/** The form that asks for a number of a signature. */
export interface VerifyFormModel {
  readonly language: PageLanguage;
  /** What was typed and is not a number of a signature. */
  readonly malformed?: string;
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
  readonly timeZone: string;
  /** `XXXXX-XXXXX`, as in the SMS and on the sheet (evidence-and-security.md 2.4). */
  readonly fingerprint: string;
  /** Every entry of the journal of this request follows from the one before it. */
  readonly chainHolds: boolean;
}
