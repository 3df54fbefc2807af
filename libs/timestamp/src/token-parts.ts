import { GeneralizedTime, OctetString, type AsnType } from 'asn1js';
import { ContentInfo, SignedData, TSTInfo, type SignerInfo } from 'pkijs';
import { assertShape, type KnownCertificate, partsOf, readCertificate } from '#libs/cms';

import { membersOf, parse, rawBytes, reading, sequence, tagged } from './asn1.js';
import { TimestampRefused } from './timestamp-refused.js';

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
/** Larger ones exist only to keep us busy. */
export const MAX_BYTES = 100_000;
const MAX_CERTIFICATES = 20;
/** Tag and length of a short value. */
const HEAD = 2;
const UTC = /^\d{14}(\.\d+)?Z$/;

export interface TokenParts {
  info: TSTInfo;
  /** The bytes of `info`, which are what the digest is over. */
  content: Uint8Array;
  signer: SignerInfo;
  /** How the signer is named: the issuer's name and the serial number, each as its bytes stand in the token. */
  signerName: Uint8Array[];
  certificates: KnownCertificate[];
}

/** Reads a token without believing it. @throws TimestampRefused */
export function readToken(token: Uint8Array): TokenParts {
  if (token.length > MAX_BYTES) throw new TimestampRefused('form', 'The token is too large.');
  return reading('The token', () => {
    const block = parse(Uint8Array.from(token), 'The token');
    assertShape(token, 'token');
    const outer = new ContentInfo({ schema: block });
    if (outer.contentType !== ContentInfo.SIGNED_DATA) refuse('The token is no signed data.');
    const signed = new SignedData({ schema: outer.content });
    const [signer, ...more] = signed.signerInfos;
    if (signer === undefined || more.length > 0) refuse('The token has not exactly one signer.');
    const { algorithmId } = signer.digestAlgorithm;
    if (!signed.digestAlgorithms.some((it) => it.algorithmId === algorithmId)) {
      refuse('The token does not announce the hash it is signed with.');
    }
    const content = contentOf(signed);
    const info = readInfo(content);
    const signerName = nameOfSigner(block);
    return { info, content, signer, signerName, certificates: certificatesIn(block) };
  });
}

function contentOf({ encapContentInfo: { eContentType, eContent } }: SignedData): Uint8Array {
  if (eContentType !== TST_INFO) refuse('The token speaks of no time.');
  if (!(eContent instanceof OctetString)) refuse('The token is empty.');
  return new Uint8Array(eContent.getValue());
}

function readInfo(content: Uint8Array): TSTInfo {
  const block = parse(content, 'The time');
  const info = new TSTInfo({ schema: block });
  const time = sequence(block, 'The time').find((it) => it instanceof GeneralizedTime);
  const text = time === undefined ? '' : new TextDecoder().decode(rawBytes(time).subarray(HEAD));
  if (info.version !== 1 || !UTC.test(text))
    refuse('The time is not written as RFC 3161 wants it.');
  if (info.extensions?.some(({ critical }) => critical) === true) {
    refuse('The token has a critical extension that nobody here knows.');
  }
  return info;
}

/** The shape above has made sure that it stands there. */
function nameOfSigner(token: AsnType): Uint8Array[] {
  const signedData = partsOf(partsOf(partsOf(token)[1])[0]);
  const [signerInfo] = partsOf(signedData.at(-1));
  return partsOf(partsOf(signerInfo)[1]).map(rawBytes);
}

/** As they stand in the token: the signer's hash is over exactly these bytes. */
function certificatesIn(token: AsnType): KnownCertificate[] {
  const signedData = membersOf(membersOf(token)[1])[0];
  const all = membersOf(tagged(membersOf(signedData), 0));
  if (all.length > MAX_CERTIFICATES) refuse('The token has too many certificates.');
  return all.map((it) => readCertificate(rawBytes(it)));
}

function refuse(message: string): never {
  throw new TimestampRefused('form', message);
}
