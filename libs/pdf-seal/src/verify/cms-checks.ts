import type { SignedBytes } from './byte-checks.js';
import { chainOf, problemOfChain, weaknessOfChain } from './certificate-chain.js';
import type { CheckList } from './check-list.js';
import { type Cms, hashNamed, oids, onlyValue, readCms } from './cms.js';
import { type CheckedTimestamp, checkTimestamp } from './timestamp-check.js';
import {
  authorityOf,
  didSign,
  keyUsageOf,
  type KnownCertificate,
  MalformedDer,
  octetsOf,
  oidOf,
  partsOf,
  purposesOf,
  readCertificate,
  sameBytes,
  usage,
} from '#libs/cms';
import { digest, type HashName, hexOf } from './octets.js';
import type { SealTrust } from './seal-report.js';
import { claimedTime } from './signature-dictionary.js';

/** What the signature itself tells. */
export interface CheckedSignature {
  readonly signer: KnownCertificate;
  readonly root?: KnownCertificate;
  /** The time-stamping authority's word, when there is one. */
  readonly timestamp?: CheckedTimestamp;
}

/** Checks the signature, its certificate and its time; what the PDF says inside is looked at later. */
export async function checkCms(
  signed: SignedBytes,
  trust: SealTrust,
  list: CheckList,
): Promise<CheckedSignature | undefined> {
  const cms = orProblem(() => readCms(signed.contents));
  if (typeof cms === 'string') {
    list.fail('cms_signature', `the signature is not readable: ${cms}`);
    return undefined;
  }
  const hash = hashNamed(cms.digestOid);
  if (hash === undefined) {
    list.fail('key_strength', `the hash ${cms.digestOid} is weaker than SHA-256 or unknown`);
    return undefined;
  }
  const { signer } = cms;
  list.note(
    'digest',
    await problemOfDigest(cms, signed.covered, hash),
    `${hash} of the file agrees`,
  );
  if (!signer) {
    list.fail('cms_signature', "the signer's certificate is not in the file");
    return undefined;
  }
  const problem = await problemOfSignature(cms, signer, hash);
  list.note('cms_signature', problem, 'made by the key of the certificate');
  list.note('ess', await problemOfEss(cms, signer), 'the signature names its own certificate');
  const timed = await checkTime(cms, trust, list);
  const at = timed?.time ?? claimedTime(signed.dictionary);
  const root = await checkCertificate({ cms, signer, at, trust }, list);
  return { signer, ...(root && { root }), ...(timed && { timestamp: timed }) };
}

function orProblem<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    // The ASN.1 classes throw what they like on bytes that are none of theirs.
    return error instanceof Error ? error.message : 'malformed';
  }
}

async function problemOfDigest(
  { signed }: Cms,
  covered: Uint8Array,
  hash: HashName,
): Promise<string | undefined> {
  const type = onlyValue(signed, oids.contentType);
  const value = onlyValue(signed, oids.messageDigest);
  if (!type || orProblem(() => oidOf(type)) !== oids.data) return 'contentType is missing or wrong';
  if (!value) return 'messageDigest is missing';
  const stated = orProblem(() => octetsOf(value));
  if (typeof stated === 'string') return 'messageDigest is malformed';
  return sameBytes(stated, await digest(covered, hash))
    ? undefined
    : 'the file was changed after it was sealed';
}

const every = ['SHA-256', 'SHA-384', 'SHA-512'];

/** Algorithms of a signature and the hashes that go with them: those without a name of one go with any. */
const signatureHashes: ReadonlyMap<string, readonly string[]> = new Map([
  ['1.2.840.113549.1.1.1', every],
  ['1.2.840.113549.1.1.10', every],
  ['1.2.840.113549.1.1.11', ['SHA-256']],
  ['1.2.840.113549.1.1.12', ['SHA-384']],
  ['1.2.840.113549.1.1.13', ['SHA-512']],
  ['1.2.840.10045.4.3.2', ['SHA-256']],
  ['1.2.840.10045.4.3.3', ['SHA-384']],
  ['1.2.840.10045.4.3.4', ['SHA-512']],
]);

async function problemOfSignature(
  { signedBytes, signature, signatureAlgorithm }: Cms,
  signer: KnownCertificate,
  hash: HashName,
): Promise<string | undefined> {
  const { algorithmId } = signatureAlgorithm;
  if (!signatureHashes.get(algorithmId)?.includes(hash)) {
    return `the signature algorithm ${algorithmId} is not one for ${hash}`;
  }
  const made = { bytes: signedBytes, signature, algorithm: signatureAlgorithm, hash };
  return (await didSign(signer, made)) ? undefined : 'not made by the key of the certificate';
}

/** RFC 5035: the hash of the certificate inside what is signed, so that it cannot be swapped for another. */
async function problemOfEss(
  { signed }: Cms,
  signer: KnownCertificate,
): Promise<string | undefined> {
  const value = onlyValue(signed, oids.signingCertificateV2);
  if (!value) return 'signingCertificateV2 is missing';
  const [first] = orParts(() => partsOf(partsOf(value)[0])).map((part) =>
    orParts(() => partsOf(part)),
  );
  if (!first) return 'signingCertificateV2 is malformed';
  const stated = first.map((part) => orProblem(() => octetsOf(part)));
  const algorithm = orProblem(() => oidOf(partsOf(first[0])[0]));
  // The hash algorithm is left out when it is SHA-256.
  const [name, certHash] =
    typeof stated[0] === 'string'
      ? [hashNamed(algorithm), stated[1]]
      : ['SHA-256' as const, stated[0]];
  if (!name || certHash === undefined || typeof certHash === 'string') {
    return 'signingCertificateV2 is malformed';
  }
  return sameBytes(certHash, await digest(signer.der, name))
    ? undefined
    : 'the certificate is not the one that the signature names: it was swapped';
}

function orParts<T>(read: () => T[]): T[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedDer) return [];
    throw error;
  }
}

async function checkTime(
  cms: Cms,
  trust: SealTrust,
  list: CheckList,
): Promise<CheckedTimestamp | undefined> {
  const hasTime = cms.signed.has(oids.signingTime) || cms.unsigned.has(oids.signingTime);
  const problem = hasTime ? 'the attribute signing-time is there, which PAdES forbids' : undefined;
  list.note('no_signing_time', problem, 'no signing-time of our own');
  return checkTimestamp(cms, trust.tsaRoots, list);
}

interface CertificateQuestion {
  readonly cms: Cms;
  readonly signer: KnownCertificate;
  readonly at: Date | undefined;
  readonly trust: SealTrust;
}

async function checkCertificate(
  { cms, signer, at, trust }: CertificateQuestion,
  list: CheckList,
): Promise<KnownCertificate | undefined> {
  const roots = trust.roots.map(readCertificate);
  const chain = await chainOf(signer, cms.certificates, roots);
  if (typeof chain === 'string' || !at) {
    list.fail('chain', typeof chain === 'string' ? chain : 'the time of the signature is not told');
    return undefined;
  }
  const stray = cms.certificates.some(
    ({ der }) => !chain.path.some((one) => sameBytes(one.der, der)),
  );
  const surplus = stray
    ? 'the file brings a certificate that has nothing to do with it'
    : undefined;
  list.note('chain', problemOfChain(chain, at) ?? surplus, `good on ${at.toISOString()}`);
  const name = hexOf(await digest(chain.root.der));
  const problem = chain.pinned ? undefined : `the root ${name} is not one of the reader's`;
  list.note('root_pinned', problem, `the root ${name} is one of the reader's`);
  list.note('key_usage', problemOfUsage(signer), 'the key may sign documents');
  list.note('key_strength', weaknessOfChain(chain), 'keys and hashes are strong enough');
  return chain.root;
}

/** Purposes under which documents are signed; one of them is enough. */
const documentPurposes = [
  '2.5.29.37.0',
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.36',
  '1.2.840.113583.1.1.5',
  '1.3.6.1.4.1.311.10.3.12',
];

function problemOfUsage(signer: KnownCertificate): string | undefined {
  if (authorityOf(signer)) return 'the certificate is one of an authority, not of a seal';
  const bits = keyUsageOf(signer);
  if (bits === undefined || (bits & (usage.digitalSignature | usage.nonRepudiation)) === 0) {
    return 'the key may not sign';
  }
  const purposes = purposesOf(signer);
  return purposes?.every((purpose) => !documentPurposes.includes(purpose))
    ? 'the key is meant for something else than documents'
    : undefined;
}
