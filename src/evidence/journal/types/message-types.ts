import { defineEvidence } from '../define-evidence.js';
import { count, id, instant, oneOf, sha256, word } from '../member.js';
import { DEV, NET } from '../disclosure-names.js';

/** One-time codes and the SMS that carry them. */
export const messageTypes = {
  'code.issued': defineEvidence({
    meaning:
      'A code was derived and committed to; its disclosure exists only once the code is dead.',
    streams: ['request'],
    signer: 'always',
    document: 'none',
    data: {
      challengeId: id,
      linkId: id,
      policy: oneOf('with-link', 'on-demand', 'copy'),
      packageSha256: sha256,
      expiresAt: instant,
      maxAttempts: count,
      keyVersion: count,
      counter: count,
    },
    disclosures: ['phone', 'code'],
  }),
  'code.failed': defineEvidence({
    meaning: 'A wrong code was given.',
    streams: ['request'],
    signer: 'always',
    document: 'none',
    data: { challengeId: id, attempt: count, attemptsLeft: count, via: oneOf('page', 'reply') },
    disclosures: [...NET, 'phone'],
  }),
  'code.locked': defineEvidence({
    meaning: 'A limit was reached and the code died.',
    streams: ['request'],
    signer: 'always',
    document: 'none',
    data: { challengeId: id, cause: oneOf('attempts', 'challenges') },
    disclosures: [],
  }),
  'code.accepted': defineEvidence({
    meaning: 'The right code was given.',
    streams: ['request'],
    signer: 'always',
    document: 'none',
    data: { challengeId: id, attempt: count, via: oneOf('page', 'reply'), sessionId: id },
    disclosures: [...NET, ...DEV, 'phone'],
  }),
  'sms.queued': defineEvidence({
    meaning: 'An SMS was written down to be sent; the code and the link in its text are masked.',
    streams: ['request', 'document'],
    signer: 'in-request',
    document: 'none',
    data: {
      messageId: id,
      purpose: oneOf('link-code', 'link', 'code', 'reminder', 'copy', 'answer'),
      challengeId: id,
      linkId: id,
      segments: count,
      encoding: oneOf('ucs2', 'gsm7'),
    },
    disclosures: ['phone', 'sender', 'text'],
  }),
  'sms.submitted': defineEvidence({
    meaning: 'The gateway accepted the SMS.',
    streams: ['request', 'document'],
    signer: 'in-request',
    document: 'none',
    data: { messageId: id, attempt: count, gateway: word },
    disclosures: ['providerMessageId'],
  }),
  'sms.unknown': defineEvidence({
    meaning: 'Nobody knows whether the gateway took the SMS.',
    streams: ['request', 'document'],
    signer: 'in-request',
    document: 'none',
    data: {
      messageId: id,
      attempt: count,
      cause: oneOf('no-response', 'closed', 'timeout', 'restart'),
    },
    disclosures: [],
  }),
  'sms.delivered': defineEvidence({
    meaning: 'The receipt says that the SMS reached the phone.',
    streams: ['request', 'document'],
    signer: 'in-request',
    document: 'none',
    data: { messageId: id, attempt: count },
    disclosures: ['providerMessageId', 'rawReceipt'],
  }),
  'sms.failed': defineEvidence({
    meaning: 'The SMS did not reach the phone.',
    streams: ['request', 'document'],
    signer: 'in-request',
    document: 'none',
    data: {
      messageId: id,
      attempt: count,
      status: oneOf('expired', 'undeliverable', 'rejected'),
      cause: word,
    },
    disclosures: ['providerMessageId', 'rawReceipt'],
  }),
  'sms.received': defineEvidence({
    meaning: 'An SMS came in and was compared with what was awaited.',
    // One that nobody waits for belongs to no request.
    streams: ['request', 'document', 'organization'],
    signer: 'in-request',
    document: 'none',
    data: {
      messageId: id,
      match: oneOf('code', 'not-opened', 'wrong', 'none'),
      challengeId: id,
    },
    disclosures: ['phone', 'text', 'providerMessageId', 'rawReceipt'],
  }),
};
