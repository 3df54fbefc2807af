import {
  encodeEvent,
  eventHash,
  fingerprint,
  noPrevious,
  type ChainEvent,
} from '#libs/evidence-log';

type Fact = readonly [type: string, data: ChainEvent['data'], disclosures: number];

const at = '2026-11-24T02:17:14.123Z';

/**
 * The stored events of many requests, each from its sending to its seal as the product writes them, with as many
 * digests of disclosures as the types have. The same call makes the same bytes.
 */
export function requestChains(count: number, from: number): readonly StoredChain[] {
  return Array.from({ length: count }, (_, index) => requestChain(from + index));
}

export interface StoredChain {
  readonly stream: string;
  readonly events: readonly { readonly bytes: Buffer; readonly hash: Buffer }[];
}

/** Events of one request. */
export const eventsOfRequest = 20;

function requestChain(number: number): StoredChain {
  const id = (part: number): string =>
    `019ab3a1-7c4b-7${String(part).padStart(3, '0')}-8000-${number.toString(16).padStart(12, '0')}`;
  const frozen = eventHash(Buffer.from(`document ${number}`)).toString('hex');
  const stream = `request/${id(1)}`;
  let previous = noPrevious;
  const events = factsOf(id, frozen).map(([type, data, disclosures], seq) => {
    const isAboutDocument = type.startsWith('document.') || type === 'pdf.sealed';
    const isOfSigner = !type.startsWith('request.') && type !== 'pdf.sealed';
    const bytes = encodeEvent({
      at,
      data,
      doc: isAboutDocument ? id(3) : '',
      docSha256: isAboutDocument ? frozen : '',
      nonce: digest(`${number} ${seq} nonce`).slice(0, 21) + 'A',
      org: id(0),
      prev: previous,
      sd: Array.from({ length: disclosures }, (_, n) => digest(`${number} ${seq} ${n}`)).sort(),
      seq,
      signer: isOfSigner ? id(4) : '',
      stream,
      type,
      v: 'signet-evt/1',
    });
    const hash = eventHash(bytes);
    previous = hash.toString('hex');
    return { bytes, hash };
  });
  return { stream, events };
}

function factsOf(id: (part: number) => string, sha256: string): Fact[] {
  const [linkId, challengeId, messageId, sessionId] = [id(5), id(6), id(7), id(8)];
  const fetched = { linkId, method: 'GET', label: 'unknown' };
  const print = fingerprint(sha256);
  const agreement = { agreementId: id(9), version: 3, textSha256: sha256, tickSha256: sha256 };
  return [
    ['request.created', created(id, sha256), 2],
    ['signer.added', { order: 1, phoneChangedAt: at, phoneSource: 'card' }, 5],
    ['link.issued', { linkId, expiresAt: at }, 0],
    ['code.issued', { ...code(challengeId, linkId), packageSha256: sha256 }, 2],
    ['sms.queued', queued(messageId, challengeId, linkId), 3],
    ['sms.submitted', { messageId, attempt: 1, gateway: 'smpp' }, 1],
    ['sms.delivered', { messageId, attempt: 1 }, 2],
    ['link.fetched', fetched, 3],
    ['link.fetched', fetched, 3],
    ['document.opened', { sessionId, linkId }, 11],
    ['document.shown', { sessionId, pages: 4, secondsVisible: 35 }, 0],
    ['agreement.accepted', { ...agreement, kind: 'company-offer', ...accepted(id, sessionId) }, 4],
    [
      'consent.given',
      { consentId: id(11), version: 1, textSha256: sha256, purpose: 'Договор', sessionId },
      4,
    ],
    ['code.failed', { challengeId, attempt: 1, attemptsLeft: 4, via: 'page' }, 3],
    ['code.accepted', { challengeId, attempt: 2, via: 'page', sessionId }, 11],
    ['document.signed', signed(id, sha256, print), 14],
    ['sms.queued', { ...queued(id(13), '', linkId), purpose: 'copy' }, 3],
    ['pdf.sealed', sealed(sha256), 0],
    ['request.closed', { count: 19, outcome: 'signed', linkFetches: 2 }, 0],
    ['document.downloaded', { sessionId, variant: 'signed' }, 3],
  ];
}

function created(id: (part: number) => string, sha256: string): ChainEvent['data'] {
  return {
    codePolicy: 'with-link',
    createdBy: `user/${id(2)}`,
    documents: [{ id: id(3), sha256 }],
    packageSha256: sha256,
    fingerprint: fingerprint(sha256),
    expiresAt: at,
    ordered: false,
    signers: [id(4)],
    source: 'console',
  };
}

const code = (challengeId: string, linkId: string): ChainEvent['data'] => ({
  ...{ challengeId, linkId, policy: 'with-link', expiresAt: at },
  ...{ maxAttempts: 5, keyVersion: 1, counter: 0 },
});

const queued = (messageId: string, challengeId: string, linkId: string): ChainEvent['data'] => ({
  ...{ messageId, purpose: 'link-code', challengeId, linkId, segments: 3, encoding: 'ucs2' },
});

const accepted = (id: (part: number) => string, sessionId: string): ChainEvent['data'] => ({
  ...{ sessionId, how: 'page', acceptanceId: id(10) },
});

const signed = (
  id: (part: number) => string,
  sha256: string,
  print: string,
): ChainEvent['data'] => ({
  ...{ signatureId: id(12), challengeId: id(6), messageId: id(7), linkId: id(5), sessionId: id(8) },
  ...{ method: 'code', packageSha256: sha256, fingerprint: print },
  ...{ agreementId: id(9), agreementVersion: 3, agreementSha256: sha256, tickSha256: sha256 },
});

const sealed = (sha256: string): ChainEvent['data'] => ({
  ...{ sealedSha256: sha256, bytes: 250_000, checkpointSize: 5_000_000 },
  ...{ sealCertSha256: sha256, level: 'B-T', tsaTime: at },
});

const digest = (text: string): string => eventHash(Buffer.from(text)).toString('base64url');
