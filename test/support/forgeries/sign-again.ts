import { createHash, createPrivateKey, sign } from 'node:crypto';

import type { SealKey } from '#libs/pdf-seal';

/** What a forger wants in his signature. */
export interface SignatureWishes {
  readonly key: SealKey;
  /** Certificates that the signature brings, the signer's first; those of the key unless given. */
  readonly certificates?: readonly Uint8Array[];
  /** The certificate that the signed attribute names; the key's unless given, none when null. */
  readonly named?: Uint8Array | null;
  readonly signingTime?: Date;
  readonly token?: Uint8Array;
}

/**
 * Signs a sealed PDF anew in place: the same ByteRange, the bytes as they are now, another value. Written byte
 * by byte, apart from the product's own sealer.
 */
export function signAgain(pdf: Uint8Array, wishes: SignatureWishes): Uint8Array {
  const [, a = '', b = ''] = /\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)/.exec(latin1(pdf)) ?? [];
  const [start, end] = [Number(a), Number(b)];
  const digest = createHash('sha256')
    .update(pdf.subarray(0, start))
    .update(pdf.subarray(end))
    .digest();
  const hex = cms(digest, wishes)
    .toString('hex')
    .padEnd(end - start - 2, '0');
  const signed = Uint8Array.from(pdf);
  signed.set(Buffer.from(`<${hex}>`, 'latin1'), start);
  return signed;
}

export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const oid = {
  data: '06092a864886f70d010701',
  signedData: '06092a864886f70d010702',
  contentType: '06092a864886f70d010903',
  messageDigest: '06092a864886f70d010904',
  signingTime: '06092a864886f70d010905',
  signingCertificateV2: '060b2a864886f70d010910022f',
  timestampToken: '060b2a864886f70d010910020e',
  sha256: '0609608648016503040201',
  ecdsaWithSha256: '06082a8648ce3d040302',
  sha256WithRsa: '06092a864886f70d01010b0500',
};

function cms(digest: Buffer, wishes: SignatureWishes): Buffer {
  const { key, named = key.certificate, signingTime, token } = wishes;
  const certificates = wishes.certificates ?? [key.certificate, ...key.chain];
  const privateKey = createPrivateKey({
    key: Buffer.from(key.privateKey),
    format: 'der',
    type: 'pkcs8',
  });
  const attributes = [
    attribute(oid.contentType, known(oid.data)),
    attribute(oid.messageDigest, der(0x04, digest)),
    ...(named ? [attribute(oid.signingCertificateV2, essOf(named))] : []),
    ...(signingTime ? [attribute(oid.signingTime, utcTime(signingTime))] : []),
  ].sort((left, right) => left.compare(right));
  const signed = der(0x31, ...attributes);
  const signature = sign('sha256', signed, privateKey);
  const algorithm =
    privateKey.asymmetricKeyType === 'rsa' ? oid.sha256WithRsa : oid.ecdsaWithSha256;
  const signer = der(
    0x30,
    Buffer.from('020101', 'hex'),
    signerName(certificates[0] ?? key.certificate),
    der(0x30, known(oid.sha256)),
    der(0xa0, ...attributes),
    der(0x30, known(algorithm)),
    der(0x04, signature),
    ...(token ? [der(0xa1, attribute(oid.timestampToken, Buffer.from(token)))] : []),
  );
  const signedData = der(
    0x30,
    Buffer.from('020101', 'hex'),
    der(0x31, der(0x30, known(oid.sha256))),
    der(0x30, known(oid.data)),
    der(0xa0, ...certificates.map((one) => Buffer.from(one))),
    der(0x31, signer),
  );
  return der(0x30, known(oid.signedData), der(0xa0, signedData));
}

const known = (hex: string): Buffer => Buffer.from(hex, 'hex');

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const digits = body.length.toString(16);
  const length = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  const head = body.length < 128 ? [tag, body.length] : [tag, 0x80 + length.length, ...length];
  return Buffer.concat([Buffer.from(head), body]);
}

const attribute = (type: string, value: Buffer): Buffer => der(0x30, known(type), der(0x31, value));

const essOf = (certificate: Uint8Array): Buffer =>
  der(0x30, der(0x30, der(0x30, der(0x04, createHash('sha256').update(certificate).digest()))));

const utcTime = (time: Date): Buffer =>
  der(0x17, Buffer.from(`${time.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`, 'ascii'));

/** IssuerAndSerialNumber as it stands in the certificate: version, serial, algorithm, issuer. */
function signerName(certificate: Uint8Array): Buffer {
  const tbs = childrenOf(childrenOf(Buffer.from(certificate))[0] ?? Buffer.alloc(0));
  const [serial = Buffer.alloc(0), , issuer = Buffer.alloc(0)] = tbs.slice(1);
  return der(0x30, issuer, serial);
}

function childrenOf(value: Buffer): Buffer[] {
  const { body } = opened(value);
  const children: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const { size } = opened(body.subarray(at));
    children.push(body.subarray(at, at + size));
    at += size;
  }
  return children;
}

function opened(value: Buffer): { body: Buffer; size: number } {
  const [, first = 0] = value;
  const digits = first < 0x80 ? 0 : first - 0x80;
  const length = digits === 0 ? first : value.readUIntBE(2, digits);
  const start = 2 + digits;
  return { body: value.subarray(start, start + length), size: start + length };
}
