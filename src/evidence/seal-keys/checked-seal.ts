import { type KeyObject, X509Certificate } from 'node:crypto';
import { BitString } from 'asn1js';
import { Certificate } from 'pkijs';
import type { SealKey } from '#libs/pdf-seal';
import { ConfigError } from '../../platform/index.js';
import type { OpenedSeal } from './open-p12.js';

const MIN_RSA_BITS = 2048;
const CURVE = 'prime256v1';
const KEY_USAGE = '2.5.29.15';
const DIGITAL_SIGNATURE_OR_COMMITMENT = 0xc0;
/** Certificates and a timestamp share the 12,000 bytes that a signature has in the file. */
const MAX_CERTIFICATE_BYTES = 7000;

export interface UsableSeal {
  key: SealKey;
  /** By which others recognize the seal: the last certificate of its chain. */
  root: Uint8Array;
  validFrom: Date;
  validTo: Date;
}

/**
 * Puts the certificates in order and refuses what no seal may be made with.
 * @param variable where the key came from, for the message
 * @throws ConfigError: no certificate of the key, weak key, wrong usage, expired, too large
 */
export function checkSeal(opened: OpenedSeal, variable: string, now: Date): UsableSeal {
  const { key, certificates } = opened;
  const own = certificates.find((it) => it.checkPrivateKey(key));
  if (own === undefined) {
    const got = `${certificates.length} certificates, none of this key`;
    throw new ConfigError(variable, got, 'a private key with its certificate');
  }
  checkStrength(own.publicKey, variable);
  if (!mayBeSealedWith(own)) {
    const wants = 'a certificate whose key usage is digitalSignature or nonRepudiation';
    throw new ConfigError(variable, `the certificate of ${nameOf(own)}`, wants);
  }
  const chain = chainOf(own, certificates);
  for (const certificate of [own, ...chain]) checkValidity(certificate, variable, now);
  const size = [own, ...chain].reduce((sum, { raw }) => sum + raw.length, 0);
  if (size > MAX_CERTIFICATE_BYTES) {
    const wants = `certificates of at most ${MAX_CERTIFICATE_BYTES} bytes together`;
    throw new ConfigError(variable, `${size} bytes`, wants);
  }
  return {
    key: {
      privateKey: key.export({ type: 'pkcs8', format: 'der' }),
      certificate: own.raw,
      chain: chain.map(({ raw }) => raw),
    },
    root: (chain.at(-1) ?? own).raw,
    validFrom: own.validFromDate,
    validTo: own.validToDate,
  };
}

function checkStrength(key: KeyObject, variable: string): void {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  const isRsa = type === 'rsa' && (details?.modulusLength ?? 0) >= MIN_RSA_BITS;
  const isEc = type === 'ec' && details?.namedCurve === CURVE;
  if (isRsa || isEc) return;
  const size = details?.modulusLength ?? details?.namedCurve ?? '';
  const wants = `an RSA key of at least ${MIN_RSA_BITS} bits or a P-256 key`;
  throw new ConfigError(variable, `${type} ${size}`.trim(), wants);
}

function checkValidity(certificate: X509Certificate, variable: string, now: Date): void {
  const { validFromDate, validToDate } = certificate;
  if (validFromDate <= now && now <= validToDate) return;
  const period = `${validFromDate.toISOString()} to ${validToDate.toISOString()}`;
  const got = `a certificate of ${nameOf(certificate)} valid from ${period}`;
  throw new ConfigError(variable, got, 'certificates that are valid now');
}

/** A certificate that does not limit its key may be used for anything. */
function mayBeSealedWith({ raw }: X509Certificate): boolean {
  const { extensions = [] } = Certificate.fromBER(Uint8Array.from(raw));
  const usage: unknown = extensions.find(({ extnID }) => extnID === KEY_USAGE)?.parsedValue;
  if (usage === undefined) return true;
  const bits = usage instanceof BitString ? (usage.valueBlock.valueHexView[0] ?? 0) : 0;
  return (bits & DIGITAL_SIGNATURE_OR_COMMITMENT) !== 0;
}

/** Its issuer, the issuer of that one, as far as they are known. */
function chainOf(own: X509Certificate, known: readonly X509Certificate[]): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let last = own;
  for (;;) {
    const { current } = { current: last };
    const issuer = known.find(
      (it) => !chain.includes(it) && it !== own && it.ca && isIssuedBy(current, it),
    );
    if (issuer === undefined || isIssuedBy(current, current)) return chain;
    chain.push(issuer);
    last = issuer;
  }
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function nameOf({ subject }: X509Certificate): string {
  return subject.replaceAll('\n', ', ');
}
