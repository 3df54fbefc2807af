import type { DisputeFacts } from '../../../src/disputes/checks/dispute-facts.js';
import type { JournalItem } from '../../../src/evidence/index.js';

const SHA = 'a'.repeat(64);
const OFFER = 'b'.repeat(64);
const SEALED = 'c'.repeat(64);
const PHONE = '+79161234567';
const NAME = 'Иванова Мария Сергеевна';
const NET = { ip: '203.0.113.7', userAgent: 'Mozilla/5.0', fingerprint: 'fp' };

type Told = Partial<Pick<JournalItem, 'data' | 'disclosures' | 'signerId' | 'documentId'>>;

/** The chain of a request in which everything is as it should be: one signer, one document, one code. */
function story(): JournalItem[] {
  const signer = { signerId: 'signer' };
  const document = { ...signer, documentId: 'doc' };
  const challenge = { challengeId: 'cid' };
  const session = { sessionId: 'sid' };
  const told: readonly (readonly [string, Told])[] = [
    ['request.created', { data: { expiresAt: '2026-11-27T11:00:00.000Z' } }],
    [
      'signer.added',
      {
        ...signer,
        data: { phoneSource: 'card', phoneChangedAt: '2026-01-10T09:00:00.000Z' },
        disclosures: { phone: PHONE, fullName: NAME },
      },
    ],
    ['simswap.checked', { ...signer, data: { result: 'same' } }],
    [
      'code.issued',
      {
        ...signer,
        data: {
          ...challenge,
          linkId: 'link',
          packageSha256: SHA,
          expiresAt: '2026-11-27T11:00:00.000Z',
          maxAttempts: 5,
        },
        disclosures: { phone: PHONE },
      },
    ],
    [
      'sms.queued',
      {
        ...signer,
        data: { messageId: 'mid', purpose: 'link-code' },
        disclosures: { phone: PHONE },
      },
    ],
    ['sms.submitted', { ...signer, data: { messageId: 'mid', gateway: 'sandbox' } }],
    ['sms.delivered', { ...signer, data: { messageId: 'mid' } }],
    ['document.opened', { ...document, data: session, disclosures: NET }],
    ['document.shown', { ...document, data: { ...session, pages: 2, secondsVisible: 40 } }],
    [
      'agreement.accepted',
      {
        ...signer,
        data: {
          ...session,
          kind: 'company-offer',
          agreementId: 'offer',
          version: 1,
          textSha256: OFFER,
        },
        disclosures: NET,
      },
    ],
    [
      'code.accepted',
      { ...signer, data: { ...challenge, ...session, attempt: 1 }, disclosures: NET },
    ],
    [
      'document.signed',
      {
        ...document,
        data: {
          ...challenge,
          ...session,
          linkId: 'link',
          packageSha256: SHA,
          agreementId: 'offer',
          agreementVersion: 1,
          agreementSha256: OFFER,
        },
        disclosures: { ...NET, phone: PHONE, fullName: NAME },
      },
    ],
  ];
  return told.map(([type, more], seq) => item('request/req', seq, type, more));
}

export function item(stream: string, seq: number, type: string, more: Told = {}): JournalItem {
  return {
    stream,
    seq,
    type,
    at: new Date(Date.UTC(2026, 10, 24, 11, 0, seq)).toISOString(),
    hash: SHA,
    documentId: '',
    docSha256: type === 'document.signed' || type === 'document.frozen' ? SHA : '',
    signerId: '',
    data: {},
    disclosures: {},
    ...more,
  };
}

/** Facts by which every check passes; a test changes what it is about. */
export function soundFacts(): DisputeFacts {
  return {
    document: {
      id: 'doc',
      title: 'Договор',
      number: '15',
      sha256: SHA,
      pages: 2,
      signedSha256: SEALED,
    },
    request: { id: 'req', packageSha256: SHA },
    timeZone: 'Europe/Moscow',
    items: [item('document/doc', 0, 'document.frozen', { documentId: 'doc' }), ...story()],
    organizationItems: [
      {
        ...item('organization/org', 0, 'agreement.accepted', {
          data: { kind: 'operator-offer', version: 1 },
        }),
        at: '2026-11-01T09:00:00.000Z',
      },
    ],
    chain: {
      ok: true,
      streams: [{ stream: 'request/req', count: 12, head: SHA, ok: true }],
    },
    files: { frozen: SHA, signed: SEALED },
    frozenText: 'Договор с Ивановой Марией Сергеевной, телефон +7 (916) 123-45-67',
    seal: {
      ok: true,
      signed: true,
      checks: [{ step: 'digest', ok: true, message: '' }],
      level: 'B-T',
      tsaTime: new Date('2026-11-24T11:00:30.000Z'),
      attachments: [],
    },
    log: {
      state: 'proven',
      events: 13,
      refused: [],
      checkpoints: [{ origin: 'log/2026', size: 20, root: SHA, tsaTime: undefined }],
      copies: [{ origin: 'log/2026', size: 15, consistent: true, message: '' }],
    },
    openedCodes: new Set(['cid']),
    offerTexts: new Map([[OFFER, OFFER]]),
    people: new Map([['user/anna', 'Петрова Анна Сергеевна']]),
    attached: [],
  };
}

/** The same facts with one event of the request told otherwise. */
export function retold(
  facts: DisputeFacts,
  type: string,
  change: (told: JournalItem) => Partial<JournalItem>,
): DisputeFacts {
  const items = facts.items.map((told) =>
    told.type === type ? { ...told, ...change(told) } : told,
  );
  return { ...facts, items };
}

/** The same facts without the events of these types. */
export function without(facts: DisputeFacts, ...types: readonly string[]): DisputeFacts {
  return { ...facts, items: facts.items.filter(({ type }) => !types.includes(type)) };
}
