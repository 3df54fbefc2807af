import { describe, expect, it } from '@jest/globals';
import { disclosureNames } from './disclosure-names.js';
import { definitionOf, evidenceTypes } from './evidence-types.js';

const net = 'ip ipChain userAgent uaHints';
const dev = 'os browser screen viewport timezone language fingerprint deviceOther';

/**
 * The published list (evidence-and-security.md 2.3): subject, members of the data, disclosures. S = signer,
 * D = document with its hash, d = document before the freeze. Events already written keep the form they
 * had, so a difference here breaks the verification of what installations hold.
 */
const published: Record<string, [subject: string, data: string, disclosures: string]> = {
  'document.created': [
    'd',
    'source templateId templateVersion by',
    'title number cardId inputSha256 authorName',
  ],
  'document.rendered': ['d', 'engine bytes pages rendererVersion templateSha256', ''],
  'document.frozen': ['D', 'bytes pages fingerprint stampBoxes', 'title number'],
  'request.created': [
    '',
    'codePolicy createdBy documents packageSha256 fingerprint expiresAt ordered signers source',
    'cardId authorName',
  ],
  'signer.added': [
    'S',
    'order phoneSource phoneChangedAt',
    'phone email fullName clientId phoneField',
  ],
  'signer.changed': ['S', 'what by', 'phone fullName email reason'],
  'simswap.checked': ['S', 'provider result ageHours policy', ''],
  'link.issued': ['S', 'linkId expiresAt', ''],
  'link.revoked': ['S', 'linkId reason', ''],
  'code.issued': [
    'S',
    'challengeId linkId policy packageSha256 expiresAt maxAttempts keyVersion counter',
    'phone code',
  ],
  'sms.queued': [
    'S',
    'messageId purpose challengeId linkId segments encoding',
    'phone sender text',
  ],
  'sms.submitted': ['S', 'messageId attempt gateway', 'providerMessageId'],
  'sms.unknown': ['S', 'messageId attempt cause', ''],
  'sms.delivered': ['S', 'messageId attempt', 'providerMessageId rawReceipt'],
  'sms.failed': ['S', 'messageId attempt status cause', 'providerMessageId rawReceipt'],
  'sms.received': ['S', 'messageId match challengeId', 'phone text providerMessageId rawReceipt'],
  'link.fetched': ['S', 'linkId method label', net],
  'document.opened': ['SD', 'sessionId linkId', `${net} ${dev}`],
  'document.shown': ['SD', 'sessionId pages secondsVisible', ''],
  'document.left': ['SD', 'sessionId pagesSeen secondsVisible', ''],
  'document.downloaded': ['SD', 'sessionId variant', net],
  'agreement.accepted': [
    'S',
    'kind agreementId version textSha256 tickSha256 sessionId how acceptanceId',
    `${net} fullName personName`,
  ],
  'consent.given': ['S', 'consentId version textSha256 purpose sessionId', `fullName ${net}`],
  'consent.withdrawn': ['S', 'consentId', 'reason'],
  'code.failed': ['S', 'challengeId attempt attemptsLeft via', `${net} phone`],
  'code.locked': ['S', 'challengeId cause', ''],
  'code.accepted': ['S', 'challengeId attempt via sessionId', `${net} ${dev} phone`],
  'document.signed': [
    'SD',
    'signatureId challengeId messageId linkId sessionId method packageSha256 fingerprint agreementId agreementVersion agreementSha256 tickSha256',
    `phone fullName clientId ${net} ${dev}`,
  ],
  'document.declined': ['SD', 'sessionId', `reason ${net} ${dev}`],
  'request.expired': ['', 'expiresAt', ''],
  'request.cancelled': ['', 'by', 'reason'],
  'pdf.sealed': ['D', 'sealedSha256 bytes checkpointSize sealCertSha256 level tsaTime', ''],
  'request.closed': ['', 'count outcome linkFetches', ''],
  'data.erased': ['', 'names files basis by', ''],
  'dispute.opened': ['', 'disputeId by', 'claimant number'],
  'dispute.concluded': ['', 'disputeId conclusion protocolSha256', ''],
  'dossier.exported': ['', 'format sha256 by', ''],
  'evidence.read': ['', 'by what', ''],
  'clock.anomaly': ['', 'previousAt deltaMs', ''],
  'agreement.published': ['', 'kind agreementId version textSha256', ''],
  'signatory.changed': ['', '', 'fullName reason'],
  'policy.changed': ['', 'name from to', ''],
  'access.changed': ['', 'what by', 'personName'],
  'log.opened': ['', 'origin vkey', ''],
  'log.closed': ['', 'origin size root', ''],
  'key.rotated': ['', 'kind version', ''],
  'restore.performed': ['', 'from checkpointSize', ''],
};

const words = (text: string): string[] => text.split(' ').filter(Boolean).sort();

const subjectOf = (type: string): string => {
  const definition = definitionOf(type);
  const signer = definition?.signer === 'never' ? '' : 'S';
  const documents = { frozen: 'D', unfrozen: 'd', none: '' };
  return signer + documents[definition?.document ?? 'none'];
};

describe('the list of evidence', () => {
  it('has the published types and no other', () => {
    expect(Object.keys(evidenceTypes).sort()).toEqual(Object.keys(published).sort());
  });

  it.each(Object.entries(published))('gives %s its published form', (type, form) => {
    const definition = definitionOf(type);

    expect(subjectOf(type)).toBe(form[0]);
    expect(Object.keys(definition?.data ?? {}).sort()).toEqual(words(form[1]));
    expect([...(definition?.disclosures ?? [])].sort()).toEqual(words(form[2]));
  });

  it('knows nothing under a name that every object has', () => {
    expect(definitionOf('constructor')).toBeUndefined();
  });

  it('uses each name of a personal value, save one kept for parameters', () => {
    const used = new Set(Object.values(evidenceTypes).flatMap(({ disclosures }) => disclosures));

    expect(disclosureNames.filter((name) => !used.has(name as never))).toEqual(['paramsSha256']);
  });
});
