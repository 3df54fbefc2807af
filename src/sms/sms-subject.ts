import type { SmsMessage } from './sms-message.entity.js';
import type { SmsEventPayload } from './sms.events.js';

interface EvidencePlace {
  readonly stream: `request/${string}` | `document/${string}`;
  readonly organizationId: string;
  readonly signerId?: string;
}

/** Where evidence of a message belongs: the chain of its request, under its signer; or of its document, before there is one. */
export function placeOf({
  requestId,
  organizationId,
  signerId,
  documentId,
}: Pick<SmsMessage, 'requestId' | 'organizationId' | 'signerId' | 'documentId'>): EvidencePlace {
  if (documentId) return { stream: `document/${documentId}`, organizationId };
  return { stream: `request/${requestId}`, organizationId, signerId };
}

/** What an event says of a message. */
export function subjectOf({
  organizationId,
  requestId,
  signerId,
  id: messageId,
}: SmsMessage): SmsEventPayload {
  return { organizationId, requestId, signerId, messageId };
}
