import { looselyRead } from '../journal/journal-item.js';
import type { RawChain, RawEvent } from '../journal/raw-chain.js';

/** A text that somebody accepted. */
export interface CitedText {
  readonly kind: 'operator-offer' | 'company-offer' | 'pd-consent';
  readonly agreementId: string;
  readonly version: number;
}

/**
 * Events of the organization that a sending rests on: the operator's offer it had accepted, the name of its
 * signatory, the policy of its own signature, the publication of what the client accepted. By the clock, since the chains are different ones.
 */
export function citedEvents(
  organization: RawChain | undefined,
  request: RawChain | undefined,
): RawEvent[] {
  const sentAt = request?.events[0] ? looselyRead(request.events[0].bytes).at : '\uffff';
  const before = (organization?.events ?? []).filter(
    ({ bytes }) => looselyRead(bytes).at <= sentAt,
  );
  const offer = before.findLast((event) => acceptedText(event)?.kind === 'operator-offer');
  const signatory = before.findLast(({ type }) => type === 'signatory.changed');
  const signing = before.findLast((event) => isCompanySignature(event));
  const accepted = (request?.events ?? []).flatMap((event) => acceptedText(event) ?? []);
  const published = before.filter(
    (event) => event.type === 'agreement.published' && accepted.some((text) => isOf(text, event)),
  );
  const cited = new Set(
    [offer, signatory, signing, ...published].filter((event) => event !== undefined),
  );
  return [...cited].sort((a, b) => a.seq - b.seq);
}

/** The texts that these events accept, each once. */
export function citedTexts(events: readonly RawEvent[]): CitedText[] {
  const texts = events.flatMap((event) => acceptedText(event) ?? []);
  return [...new Map(texts.map((text) => [JSON.stringify(text), text])).values()];
}

function acceptedText({ bytes }: RawEvent): CitedText | undefined {
  const { type, data } = looselyRead(bytes);
  const { kind, agreementId, consentId, version } = data;
  if (typeof version !== 'number') return undefined;
  if (type === 'consent.given' && typeof consentId === 'string') {
    return { kind: 'pd-consent', agreementId: consentId, version };
  }
  const isOffer = kind === 'operator-offer' || kind === 'company-offer';
  if (type !== 'agreement.accepted' || !isOffer || typeof agreementId !== 'string')
    return undefined;
  return { kind, agreementId, version };
}

function isCompanySignature({ type, bytes }: RawEvent): boolean {
  return type === 'policy.changed' && looselyRead(bytes).data['name'] === 'companySignature';
}

function isOf({ agreementId, version }: CitedText, { bytes }: RawEvent): boolean {
  const { data } = looselyRead(bytes);
  return data['agreementId'] === agreementId && data['version'] === version;
}
