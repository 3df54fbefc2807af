import { createHash } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  getCrypto,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from 'pkijs';

import {
  issueCertificate,
  testAuthority,
  type TestCertificate,
  type TestIdentity,
} from '../../../test/support/test-pki.js';
import { verifyTimestampToken, type TimestampRefused } from './index.js';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const imprint = createHash('sha256').update('bytes').digest();
const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));

describe('verifyTimestampToken', () => {
  let root: TestIdentity;
  beforeAll(async () => {
    root = await testAuthority('Root of time');
  });

  const authority = (more: Partial<TestCertificate>): Promise<TestIdentity> =>
    issueCertificate({
      name: 'Time',
      issuer: root,
      purposes: { oids: [TIME_STAMPING], critical: true },
      notBefore: day(1),
      notAfter: day(20),
      ...more,
    });
  async function verdict(
    signer: TestIdentity,
    { at = day(10), ...token }: Partial<TokenOptions> = {},
  ): Promise<string> {
    const bytes = await makeToken({ signer, at, ...token });
    // The root of the tests began yesterday; a path is asked for at the time of the token.
    const roots = { certificates: [old.certificate] };
    return verifyTimestampToken(bytes, { imprint, roots }).then(
      ({ time }) => time.toISOString(),
      (error: unknown) => (error as TimestampRefused).reason,
    );
  }
  let old: TestIdentity;
  beforeAll(async () => {
    old = await issueCertificate({
      name: 'Root of time',
      isAuthority: true,
      notBefore: day(0),
      notAfter: day(100),
    });
    root = old;
  });

  it('answers the time of a token that is in order', async () => {
    expect(await verdict(await authority({}))).toBe('2026-01-10T00:00:00.000Z');
  });

  it('wants a certificate for timestamps, for nothing else, and critically so', async () => {
    const others = { oids: [TIME_STAMPING, '1.3.6.1.5.5.7.3.3'], critical: true };
    expect(await verdict(await authority({ purposes: others }))).toBe('eku');
    const mild = { oids: [TIME_STAMPING], critical: false };
    expect(await verdict(await authority({ purposes: mild }))).toBe('eku');
    const none = { oids: ['1.3.6.1.5.5.7.3.4'], critical: true };
    expect(await verdict(await authority({ purposes: none }))).toBe('eku');
  });

  it('wants a time at which the certificate and its root were valid', async () => {
    const signer = await authority({});
    expect(await verdict(signer, { at: day(21) })).toBe('time');
    expect(await verdict(signer, { at: new Date(Date.UTC(2025, 11, 31, 12)) })).toBe('time');
    const longer = await authority({ notAfter: day(300) });
    expect(await verdict(longer, { at: day(200) })).toBe('time');
  });

  it('follows a path over an authority in between, but not over one that may not certify', async () => {
    const validity = { notBefore: day(1), notAfter: day(20) };
    const between = { name: 'Between', issuer: root, isAuthority: true, ...validity };
    const middle = await issueCertificate(between);
    const signer = await authority({ issuer: middle });
    expect(await verdict(signer, { chain: [middle] })).toBe('2026-01-10T00:00:00.000Z');
    expect(await verdict(signer)).toBe('chain');
    const powerless = await issueCertificate({ ...between, isAuthority: false });
    const ofPowerless = await authority({ issuer: powerless });
    expect(await verdict(ofPowerless, { chain: [powerless] })).toBe('chain');
  });

  it('refuses weak keys, and a certificate other than the one that was signed for', async () => {
    expect(await verdict(await authority({ kind: 'rsa1024' }))).toBe('signature');
    const signer = await authority({});
    expect(await verdict(signer, { named: await authority({}) })).toBe('signature');
    expect(await verdict(signer, { isNamed: false })).toBe('signature');
  });
});

interface TokenOptions {
  signer: TestIdentity;
  at: Date;
  chain?: TestIdentity[];
  /** Whose hash stands in the signed attributes. */
  named?: TestIdentity;
  isNamed?: boolean;
}

/** What an authority does, in few lines and without its care. */
async function makeToken({
  signer,
  at,
  chain = [],
  named = signer,
  isNamed = true,
}: TokenOptions): Promise<Uint8Array> {
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4.5',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: new OctetString({ valueHex: imprint }),
    }),
    serialNumber: new Integer({ value: 7 }),
    genTime: at,
  });
  const content = new Uint8Array(info.toSchema().toBER());
  const certificate = Certificate.fromBER(Uint8Array.from(signer.certificate));
  const hash = (bytes: Uint8Array): OctetString =>
    new OctetString({ valueHex: createHash('sha256').update(bytes).digest() });
  const id = new Sequence({ value: [new Sequence({ value: [hash(named.certificate)] })] });
  const attributes = [
    new Attribute({
      type: '1.2.840.113549.1.9.3',
      values: [new ObjectIdentifier({ value: TST_INFO })],
    }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [hash(content)] }),
    ...(isNamed
      ? [new Attribute({ type: CERTIFICATE_V2, values: [new Sequence({ value: [id] })] })]
      : []),
  ];
  const encapContentInfo = new EncapsulatedContentInfo({ eContentType: TST_INFO });
  // Set afterwards, for given at once it would be cut into parts, which is no DER.
  encapContentInfo.eContent = new OctetString({ valueHex: content });
  const signed = new SignedData({
    version: 3,
    encapContentInfo,
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [signer, ...chain].map((it) =>
      Certificate.fromBER(Uint8Array.from(it.certificate)),
    ),
  });
  await signed.sign(signer.keys.privateKey, 0, 'SHA-256', undefined, getCrypto(true));
  const token = new ContentInfo({
    contentType: ContentInfo.SIGNED_DATA,
    content: signed.toSchema(true),
  });
  return new Uint8Array(token.toSchema().toBER());
}
