import { Integer, ObjectIdentifier, OctetString, Sequence, Boolean as Flag, Null } from 'asn1js';

const SHA256 = '2.16.840.1.101.3.4.2.1';

export interface TimestampQuestion {
  /** SHA-256 of the bytes whose time is asked for. */
  imprint: Uint8Array;
  /** Random; the answer must repeat it. */
  nonce: Uint8Array;
  /** Object identifier of the policy the authority must follow. */
  policy?: string | undefined;
}

/** A TimeStampReq (RFC 3161 2.4.1) that asks for the authority's certificate as well. */
export function makeTimestampRequest({ imprint, nonce, policy }: TimestampQuestion): Uint8Array {
  const digest = new Sequence({
    value: [
      new Sequence({ value: [new ObjectIdentifier({ value: SHA256 }), new Null()] }),
      new OctetString({ valueHex: imprint }),
    ],
  });
  const request = new Sequence({
    value: [
      new Integer({ value: 1 }),
      digest,
      ...(policy === undefined ? [] : [new ObjectIdentifier({ value: policy })]),
      positiveInteger(nonce),
      new Flag({ value: true }),
    ],
  });
  return new Uint8Array(request.toBER());
}

/** DER wants the fewest bytes, and a leading zero where the first bit would read as a sign. */
export function positiveInteger(bytes: Uint8Array): Integer {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start < 0 ? Uint8Array.of(0) : bytes.subarray(start);
  const isSigned = (digits[0] ?? 0) > 127;
  return new Integer({ valueHex: isSigned ? Uint8Array.of(0, ...digits) : digits });
}
