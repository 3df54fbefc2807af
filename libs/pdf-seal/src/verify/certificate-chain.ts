import {
  authorityOf,
  isIssuedBy,
  isSignedBy,
  keyUsageOf,
  type KnownCertificate,
  nameOf,
  sameBytes,
  usage,
  weaknessOf,
} from '#libs/cms';

/** From the signer up to the root. */
export interface CertificateChain {
  readonly path: readonly KnownCertificate[];
  readonly root: KnownCertificate;
  /** Whether the root is one that the reader trusts by himself. */
  readonly pinned: boolean;
}

/** Longest path that is followed. */
const longest = 6;

/**
 * Follows a certificate to its root: to one of the reader's where possible, else to a self-signed one that
 * the file brings.
 * @returns what is missing, in words, instead of a chain
 */
export async function chainOf(
  leaf: KnownCertificate,
  brought: readonly KnownCertificate[],
  roots: readonly KnownCertificate[],
): Promise<CertificateChain | string> {
  const path = [leaf];
  for (let current = leaf; path.length <= longest;) {
    if (roots.some(({ der }) => sameBytes(der, current.der))) {
      return { path, root: current, pinned: true };
    }
    const issuer = await issuerOf(current, [...roots, ...brought]);
    if (issuer === undefined) return `the issuer of "${nameOf(current)}" is missing`;
    if (sameBytes(issuer.der, current.der)) return { path, root: current, pinned: false };
    path.push(issuer);
    current = issuer;
  }
  return 'the chain of certificates is too long';
}

async function issuerOf(
  child: KnownCertificate,
  candidates: readonly KnownCertificate[],
): Promise<KnownCertificate | undefined> {
  for (const candidate of candidates) {
    if (isIssuedBy(child, candidate) && (await isSignedBy(child, candidate))) return candidate;
  }
  return undefined;
}

/** What keeps the chain from being good at that time, or nothing. */
export function problemOfChain({ path }: CertificateChain, at: Date): string | undefined {
  for (const [place, known] of path.entries()) {
    const problem =
      problemOfTime(known, at) ?? (place > 0 ? problemOfAuthority(known, place - 1) : undefined);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function problemOfTime(known: KnownCertificate, at: Date): string | undefined {
  const { notBefore, notAfter } = known.certificate;
  if (at < notBefore.value) {
    return `"${nameOf(known)}" was not valid yet on ${at.toISOString()}`;
  }
  return at > notAfter.value
    ? `"${nameOf(known)}" had expired on ${at.toISOString()} (valid until ${notAfter.value.toISOString()})`
    : undefined;
}

/** @param below certificates between this one and the signer's */
function problemOfAuthority(known: KnownCertificate, below: number): string | undefined {
  const authority = authorityOf(known);
  if (!authority) return `"${nameOf(known)}" may not issue certificates`;
  if (below > authority.depth) return `"${nameOf(known)}" may not issue through so many others`;
  const bits = keyUsageOf(known);
  return bits !== undefined && (bits & usage.keyCertSign) === 0
    ? `the key of "${nameOf(known)}" may not sign certificates`
    : undefined;
}

const strongSignatures = new Set([
  '1.2.840.113549.1.1.10',
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
]);

/** What is too weak in the chain, or nothing. The signature on a root proves nothing and is not looked at. */
export function weaknessOfChain({ path, root }: CertificateChain): string | undefined {
  for (const known of path) {
    const weakness = weaknessOf(known);
    if (weakness !== undefined) return `"${nameOf(known)}": ${weakness}`;
    const { algorithmId } = known.certificate.signatureAlgorithm;
    if (known !== root && !strongSignatures.has(algorithmId)) {
      return `"${nameOf(known)}" was signed with a weak algorithm (${algorithmId})`;
    }
  }
  return undefined;
}
