import { BitString } from 'asn1js';
import {
  BasicConstraints,
  Certificate,
  ECPublicKey,
  ExtKeyUsage,
  getCrypto,
  RSAPublicKey,
} from 'pkijs';

import { isSame, signatureHash } from './algorithms.js';
import { parse, rawBytes, reading, sequence } from './asn1.js';

const EXTENSION = { keyUsage: '2.5.29.15', basicConstraints: '2.5.29.19', keyPurpose: '2.5.29.37' };
const MAY = { sign: 0x80, commit: 0x40, certify: 0x04 };
const MIN_RSA_BITS = 2048;
const CURVES = ['P-256', 'P-384', 'P-521'];

/** A certificate with the bytes it was read from. */
export class KnownCertificate {
  private constructor(
    readonly der: Uint8Array,
    readonly parsed: Certificate,
    private readonly subject: Uint8Array,
    private readonly issuer: Uint8Array,
    private readonly serial: Uint8Array,
  ) {}

  /** @throws TimestampRefused */
  static read(der: Uint8Array): KnownCertificate {
    return reading('A certificate', () => {
      const bytes = Uint8Array.from(der);
      const parsed = new Certificate({ schema: parse(bytes, 'A certificate') });
      const tbs = sequence(
        parse(Uint8Array.from(parsed.tbsView), 'A certificate'),
        'A certificate',
      );
      const fields = tbs.slice(tbs[0]?.idBlock.tagClass === 3 ? 1 : 0).map(rawBytes);
      const none = new Uint8Array();
      const [serial = none, , issuer = none, , subject = none] = fields;
      return new KnownCertificate(bytes, parsed, subject, issuer, serial);
    });
  }

  isSameAs(other: KnownCertificate): boolean {
    return isSame(this.der, other.der);
  }

  namesIssuer(issuer: KnownCertificate): boolean {
    return isSame(this.issuer, issuer.subject);
  }

  /** By the bytes of its issuer's name and its serial number, as CMS names a signer. */
  isNamed([issuer, serial, ...more]: readonly Uint8Array[]): boolean {
    return (
      issuer !== undefined &&
      serial !== undefined &&
      more.length === 0 &&
      isSame(issuer, this.issuer) &&
      isSame(serial, this.serial)
    );
  }

  isValidAt(time: Date): boolean {
    const { notBefore, notAfter } = this.parsed;
    return notBefore.value <= time && time <= notAfter.value;
  }

  /** May certify others, with at most so many authorities below it. */
  mayCertify(depthBelow: number): boolean {
    const constraints = this.extension(EXTENSION.basicConstraints);
    if (!(constraints instanceof BasicConstraints) || !constraints.cA) return false;
    const { pathLenConstraint: limit } = constraints;
    const isDeepEnough = typeof limit !== 'number' || limit >= depthBelow;
    return isDeepEnough && this.mayUseKeyTo(MAY.certify);
  }

  maySign(): boolean {
    return this.mayUseKeyTo(MAY.sign | MAY.commit);
  }

  /** Critical and for this purpose alone, as RFC 3161 2.3 demands of a timestamp authority. */
  isOnlyFor(purpose: string): boolean {
    const usage = this.extension(EXTENSION.keyPurpose);
    const isCritical = this.find(EXTENSION.keyPurpose)?.critical === true;
    return (
      isCritical &&
      usage instanceof ExtKeyUsage &&
      usage.keyPurposes.length === 1 &&
      usage.keyPurposes[0] === purpose
    );
  }

  hasStrongKey(): boolean {
    const { parsedKey } = this.parsed.subjectPublicKeyInfo;
    if (parsedKey instanceof ECPublicKey) return CURVES.includes(parsedKey.namedCurve);
    if (!(parsedKey instanceof RSAPublicKey)) return false;
    const digits = parsedKey.modulus.valueBlock.valueHexView;
    const start = digits.findIndex((byte) => byte !== 0);
    return start >= 0 && (digits.length - start) * 8 >= MIN_RSA_BITS;
  }

  /** Whether the issuer's key signed this certificate, with an algorithm that is strong enough. */
  async isSignedBy(issuer: KnownCertificate): Promise<boolean> {
    if (signatureHash(this.parsed.signatureAlgorithm.algorithmId) === undefined) return false;
    return this.parsed.verify(issuer.parsed, getCrypto(true)).catch(() => false);
  }

  private extension(oid: string): unknown {
    return this.find(oid)?.parsedValue;
  }

  private find(oid: string): NonNullable<Certificate['extensions']>[number] | undefined {
    return this.parsed.extensions?.find(({ extnID }) => extnID === oid);
  }

  /** A certificate that does not limit its key may use it for anything. */
  private mayUseKeyTo(bits: number): boolean {
    const usage = this.extension(EXTENSION.keyUsage);
    if (usage === undefined) return true;
    return usage instanceof BitString && ((usage.valueBlock.valueHexView[0] ?? 0) & bits) !== 0;
  }
}
