import type { PDFDocument } from '@cantoo/pdf-lib';

/** A file inside the sealed PDF. */
export interface Attachment {
  /** ASCII, unique in the file; the tree of attachments is sorted by it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  /** What the file is to the document (AFRelationship): what it was made from, or data about it. */
  readonly relationship: 'Source' | 'Data';
  readonly description: string;
}

/** The key of a seal: RSA of 2048 bits and more, or P-256. */
export interface SealKey {
  /** PKCS#8, DER. */
  readonly privateKey: Uint8Array;
  /** DER. */
  readonly certificate: Uint8Array;
  /** DER, from the certificate's issuer up to and with the root. */
  readonly chain: readonly Uint8Array[];
}

export interface SealInput {
  /** A file, or a document that is open already: sealing finishes it, and it is good for nothing else afterwards. */
  readonly pdf: Uint8Array | PDFDocument;
  readonly attachments: readonly Attachment[];
  /** The only time in the file that is ours. */
  readonly madeAt: Date;
  readonly reason: string;
  readonly key: SealKey;
  /** Answers an RFC 3161 token over the signature value; what it throws, sealing throws. */
  readonly timestamp?: ((signatureValue: Uint8Array) => Promise<Uint8Array>) | undefined;
}

export interface SealedPdf {
  pdf: Buffer;
  /** B-T with a timestamp token, B-B without. */
  level: 'B-B' | 'B-T';
  /** Hex SHA-256 of the seal's certificate. */
  certificateSha256: string;
}
