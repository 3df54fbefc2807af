import type { KnownCertificate } from './known-certificate.js';

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
  if (!leaf.isValidAt(time)) return 'outdated';
  if (known.roots.some((root) => root.isSameAs(leaf))) return 'trusted';
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
    if (!from.namesIssuer(issuer) || !issuer.mayCertify(depth)) continue;
    if (!issuer.hasStrongKey() || !(await from.isSignedBy(issuer))) continue;
    const next = await above(issuer, search);
    if (next === 'trusted') return next;
    if (next === 'outdated') result = next;
  }
  return result;

  async function above(issuer: KnownCertificate, within: typeof search): Promise<PathResult> {
    if (!issuer.isValidAt(time)) return 'outdated';
    if (roots.includes(issuer)) return 'trusted';
    if (depth >= MAX_AUTHORITIES) return 'unknown';
    const rest = between.filter((other) => other !== issuer);
    return climb(issuer, { ...within, between: rest, depth: depth + 1 });
  }
}
