import type { EvidenceEntry } from '../../evidence/index.js';
import type { SigningLink } from './signing-link.entity.js';

/** A link that its signer is to get; which way is told by what stands beside it: an SMS, or nothing. */
export function linkIssued(link: SigningLink): EvidenceEntry {
  return {
    ...placeOf(link),
    type: 'link.issued',
    data: { linkId: link.id, expiresAt: link.expiresAt.toISOString() },
  };
}

/** @param reason one word */
export function linkRevoked(link: SigningLink, reason: string): EvidenceEntry {
  return { ...placeOf(link), type: 'link.revoked', data: { linkId: link.id, reason } };
}

function placeOf({ requestId, organizationId, signerId }: SigningLink) {
  return { stream: `request/${requestId}`, organizationId, signerId } as const;
}
