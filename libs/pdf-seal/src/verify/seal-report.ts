import type { SealCheck } from '../seal-check.js';

/** What is checked of a sealed PDF, in this order (evidence-and-security.md §4). Names are stable. */
export const sealSteps = [
  /** at most 40 MB, begins as a PDF */
  'file',
  /** there is a signature at all */
  'signature_present',
  /** exactly one `%%EOF` and one `startxref`, no earlier revision */
  'single_revision',
  /** not one byte follows the end of the file */
  'nothing_appended',
  /** exactly one signature dictionary, one field that holds it */
  'single_signature',
  /** ByteRange covers the whole file but for this signature's Contents */
  'byte_range',
  /** what ByteRange leaves out is this signature's value and nothing else */
  'contents',
  /** messageDigest of the signature is the hash of the covered bytes */
  'digest',
  /** the signature over the signed attributes is of the signer's key */
  'cms_signature',
  /** signingCertificateV2 names the certificate that was used */
  'ess',
  /** the certificate leads to a root */
  'chain',
  /** that root is one the reader trusts by himself, not one that the file brings */
  'root_pinned',
  /** the certificate may sign documents */
  'key_usage',
  /** SHA-256 or stronger, RSA from 2048 bits, curves from P-256 */
  'key_strength',
  /** PAdES forbids the attribute signing-time */
  'no_signing_time',
  /** the token is over this signature, of a TSA whose certificate was good at that time */
  'timestamp',
  /** the root of that TSA is one the reader trusts by himself */
  'timestamp_root_pinned',
  /** DocMDP allows no change, and the catalog says so in /Perms */
  'docmdp',
  /** no annotation, field, script, action or layer beside the seal */
  'no_foreign_parts',
  /** the attached files can be read out */
  'attachments',
] as const;

export type SealStep = (typeof sealSteps)[number];

/** A file that the sealed PDF carries inside. */
export interface SealedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SealReport {
  readonly ok: boolean;
  /** Whether the file claims to be signed: a PDF without any signature is not a forged one. */
  readonly signed: boolean;
  /** In the order of {@link sealSteps}; ends at the first failure that leaves nothing more to check. */
  readonly checks: readonly SealCheck[];
  readonly level?: 'B-B' | 'B-T';
  /** Time that the TSA vouches for. */
  readonly tsaTime?: Date;
  /** Hex SHA-256 of the certificate that sealed. */
  readonly certificateSha256?: string;
  /** Hex SHA-256 of the root that the certificate leads to, pinned or not. */
  readonly rootSha256?: string;
  /** Read out also of a file that fails, for showing; trust them only when `ok`. */
  readonly attachments: readonly SealedFile[];
}

export interface SealTrust {
  /** DER of the roots of the seal; none: the root that the file brings is followed, but not trusted. */
  readonly roots: readonly Uint8Array[];
  /** DER of the roots of time-stamping authorities; none: a token's own root is followed, but not trusted. */
  readonly tsaRoots: readonly Uint8Array[];
}
