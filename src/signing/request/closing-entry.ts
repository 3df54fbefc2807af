import type { EvidenceEntry } from '../../evidence/index.js';
import type { SigningRequest } from './signing-request.entity.js';

export type RequestOutcome = 'signed' | 'declined' | 'expired' | 'cancelled';

/**
 * The end of a request's chain: the last entry of the transaction that ends it, or that seals its last
 * document. What comes later is on the short list of what may follow, or is dropped.
 */
export function closingEntry(
  { id, organizationId, linkFetches }: SigningRequest,
  outcome: RequestOutcome,
): EvidenceEntry {
  return {
    type: 'request.closed',
    stream: `request/${id}`,
    organizationId,
    data: { outcome, linkFetches },
  };
}
