import { createHash } from 'node:crypto';

/** Names of the checkboxes: each object of consent has one of its own (L-13, SEC-9). */
export const tickNames = {
  offer: 'offer',
  document: (documentId: string): string => `document-${documentId}`,
  consent: (versionId: string): string => `consent-${versionId}`,
} as const;

/** What was ticked: name -> SHA-256 of the exact text that stood beside the box. */
export type Ticks = Readonly<Record<string, string>>;

/** Hashes the texts that were shown beside the ticked boxes. */
export function ticksOf(shown: Readonly<Record<string, string>>): Ticks {
  return Object.fromEntries(Object.entries(shown).map(([name, text]) => [name, tickHash(text)]));
}

export function tickHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

const CONSENT = tickNames.consent('');

/** The consents among the ticks: version id and hash of the words beside the box. */
export function consentTicks(ticks: Ticks): { versionId: string; tickSha256: string }[] {
  return Object.entries(ticks)
    .filter(([name]) => name.startsWith(CONSENT))
    .map(([name, tickSha256]) => ({ versionId: name.slice(CONSENT.length), tickSha256 }));
}

/**
 * Names that must be ticked and are not, in the order of the page. A consent is never one (L-13); the offer is none
 * where the signer has accepted it before (S-21).
 */
export function missingTicks(
  ticks: Ticks,
  documentIds: readonly string[],
  isOfferAccepted: boolean,
): string[] {
  const offer = isOfferAccepted ? [] : [tickNames.offer];
  const required = [...offer, ...documentIds.map((id) => tickNames.document(id))];
  return required.filter((name) => !Object.hasOwn(ticks, name));
}
