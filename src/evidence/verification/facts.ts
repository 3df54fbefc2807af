import type { CheckedEvent } from './chain-steps.js';
import { textIn } from './loose-event.js';
import { disclosedIn } from './signing-steps.js';
import type { SignatureFacts } from './verification-report.js';

/** The signatures that a chain tells of; values that were erased are missing. */
export function signatureFacts(request: readonly CheckedEvent[]): SignatureFacts[] {
  return request
    .filter(({ event }) => event.type === 'document.signed')
    .map(({ event, file }) => {
      const disclosed = disclosedIn(file.disclosures);
      const signer = disclosed.get('fullName');
      const phone = disclosed.get('phone');
      return {
        signatureId: textIn(event, 'signatureId'),
        documentId: event.doc,
        ...(signer !== undefined && { signer }),
        ...(phone !== undefined && { phone }),
        signedAt: event.at,
        documentSha256: event.docSha256,
        fingerprint: textIn(event, 'fingerprint'),
      };
    });
}
