import {
  authorityOf,
  isIssuedBy,
  isSignedBy,
  keyUsageOf,
  type KnownCertificate,
  sameBytes,
  usage,
  weaknessOf,
} from '#libs/cms';
import { signatureHash } from './algorithms.js';

const MAX_AUTHORITIES = 8;

/** How a search for a path ended: trusted, no path to a root, or one that was not valid at the time. */
export type PathResult = 'trusted' | 'unknown' | 'outdated';

/**
 * Looks for a path from a certificate over the given intermediates to a pinned root, each link signed,
 * allowed to certify and valid at the time.
 */
export async function findPath(
  leaf: KnownCertificate,
  known: { between: readonly KnownCertificate[]; roots: readonly KnownCertificate[] },
  time: Date,
): Promise<PathResult> {
  if (!isValidAt(leaf, time)) return 'outdated';
  if (known.roots.some((root) => sameBytes(root.der, leaf.der))) return 'trusted';
  return climb(leaf, { ...known, time, depth: 0 });
}

async function climb(
  from: KnownCertificate,
  search: {
    between: readonly KnownCertificate[];
    roots: readonly KnownCertificate[];
    time: Date;
    depth: number;
  },
): Promise<PathResult> {
  const { between, roots, time, depth } = search;
  let result: PathResult = 'unknown';
  for (const issuer of [...roots, ...between]) {
    if (!isIssuedBy(from, issuer) || !mayCertify(issuer, depth)) continue;
    if (!hasStrongSignature(from) || weaknessOf(issuer) !== undefined) continue;
    if (!(await isSignedBy(from, issuer))) continue;
    const next = await above(issuer, search);
    if (next === 'trusted') return next;
    if (next === 'outdated') result = next;
  }
  return result;

  async function above(issuer: KnownCertificate, within: typeof search): Promise<PathResult> {
    if (!isValidAt(issuer, time)) return 'outdated';
    if (roots.includes(issuer)) return 'trusted';
    if (depth >= MAX_AUTHORITIES) return 'unknown';
    const rest = between.filter((other) => other !== issuer);
    return climb(issuer, { ...within, between: rest, depth: depth + 1 });
  }
}

function isValidAt(
  { certificate: { notBefore, notAfter } }: KnownCertificate,
  time: Date,
): boolean {
  return notBefore.value <= time && time <= notAfter.value;
}

/** May certify others, with at most so many authorities below it. */
function mayCertify(known: KnownCertificate, depthBelow: number): boolean {
  const authority = authorityOf(known);
  return (
    authority !== undefined && authority.depth >= depthBelow && mayUse(known, usage.keyCertSign)
  );
}

export function maySign(known: KnownCertificate): boolean {
  return mayUse(known, usage.digitalSignature | usage.nonRepudiation);
}

/** A certificate that does not limit its key may use it for anything. */
function mayUse(known: KnownCertificate, bits: number): boolean {
  const allowed = keyUsageOf(known);
  return allowed === undefined || (allowed & bits) !== 0;
}

function hasStrongSignature({ certificate }: KnownCertificate): boolean {
  return signatureHash(certificate.signatureAlgorithm.algorithmId) !== undefined;
}
