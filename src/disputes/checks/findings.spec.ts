import { describe, expect, it } from '@jest/globals';
import { item, retold, soundFacts, without } from '../../../test/support/builders/dispute-facts.js';
import type { DisputeFacts } from './dispute-facts.js';
import { type CheckId, CHECK_IDS, decisiveFailures, type FindingResult } from './finding.js';
import { findingsOf } from './findings.js';

const sound = soundFacts();
const resultOf = (facts: DisputeFacts, check: CheckId): FindingResult | undefined =>
  findingsOf(facts).find((found) => found.check === check)?.result;
const withData = (type: string, data: Record<string, string | number>): DisputeFacts =>
  retold(sound, type, (told) => ({ data: { ...told.data, ...data } }));
const withDisclosures = (type: string, disclosures: Record<string, string>): DisputeFacts =>
  retold(sound, type, (told) => ({ disclosures: { ...told.disclosures, ...disclosures } }));
const OTHER = 'f'.repeat(64);
const log = sound.log.state === 'proven' ? sound.log : undefined;
if (!log || !sound.seal) throw new Error('The sound facts lack log or seal');
const { seal } = sound;
const untimed = {
  ok: true,
  signed: true,
  checks: seal.checks,
  level: 'B-B',
  attachments: [],
} as const;
const anomaly = (seq: number): DisputeFacts => ({
  ...sound,
  items: [...sound.items, item('request/req', seq, 'clock.anomaly')],
});

type Case = readonly [check: CheckId, what: string, facts: DisputeFacts];

const FAIL: readonly Case[] = [
  [
    'C-1',
    'the stored file has other bytes',
    { ...sound, files: { ...sound.files, frozen: OTHER } },
  ],
  [
    'C-1',
    'the signature names another file',
    retold(sound, 'document.signed', () => ({ docSha256: OTHER })),
  ],
  [
    'C-1',
    'the signature is over another package',
    withData('document.signed', { packageSha256: OTHER }),
  ],
  [
    'C-2',
    'the signed file has other bytes',
    { ...sound, files: { ...sound.files, signed: OTHER } },
  ],
  [
    'C-2',
    'a step of the seal failed',
    {
      ...sound,
      seal: { ...seal, ok: false, checks: [{ step: 'digest', ok: false, message: 'x' }] },
    },
  ],
  [
    'C-3',
    'a chain does not hold',
    {
      ...sound,
      chain: { ok: false, streams: [{ stream: 'request/req', count: 12, head: OTHER, ok: false }] },
    },
  ],
  ['C-3', 'a proof was refused', { ...sound, log: { ...log, refused: ['event 3'] } }],
  [
    'C-3',
    'the log is not the one in the party’s own file',
    {
      ...sound,
      log: { ...log, copies: [{ origin: 'log/2026', size: 15, consistent: false, message: 'x' }] },
    },
  ],
  [
    'C-4',
    'time goes back',
    retold(sound, 'code.accepted', () => ({ at: '2026-11-24T10:00:00.000Z' })),
  ],
  [
    'C-4',
    'it was signed after the deadline',
    withData('request.created', { expiresAt: '2026-11-24T11:00:01.000Z' }),
  ],
  [
    'C-4',
    'the token is older than what it covers',
    { ...sound, seal: { ...seal, tsaTime: new Date('2026-11-23T11:00:00Z') } },
  ],
  [
    'C-5',
    'the code went to another number',
    withDisclosures('code.issued', { phone: '+79160000000' }),
  ],
  ['C-5', 'another person signed', withDisclosures('document.signed', { fullName: 'Петров Пётр' })],
  ['C-5', 'the text names somebody else', { ...sound, frozenText: 'Петров, +7 916 123-45-67' }],
  ['C-5', 'the text has no phone', { ...sound, frozenText: 'Иванова М. С.' }],
  ['C-6', 'no offer was accepted', without(sound, 'agreement.accepted')],
  [
    'C-6',
    'the signature names another text',
    withData('document.signed', { agreementSha256: OTHER }),
  ],
  [
    'C-6',
    'the stored text changed',
    { ...sound, offerTexts: new Map([...sound.offerTexts].map(([hash]) => [hash, OTHER])) },
  ],
  [
    'C-6',
    'the paper it rests on was never recorded',
    withData('agreement.accepted', { how: 'paper', acceptanceId: 'paper-1' }),
  ],
  ['C-6', 'the company never accepted the operator’s offer', { ...sound, organizationItems: [] }],
  [
    'C-7',
    'the code was dead already',
    withData('code.issued', { expiresAt: '2026-11-24T11:00:05.000Z' }),
  ],
  ['C-7', 'there were too many attempts', withData('code.accepted', { attempt: 6 })],
  ['C-7', 'the code was issued for another link', withData('code.issued', { linkId: 'other' })],
  [
    'C-7',
    'the code was issued for another package',
    withData('code.issued', { packageSha256: OTHER }),
  ],
  ['C-7', 'the code was never issued', without(sound, 'code.issued')],
  [
    'C-7',
    'the code was accepted twice',
    {
      ...sound,
      items: [...sound.items, ...sound.items.filter(({ type }) => type === 'code.accepted')],
    },
  ],
  ['C-8', 'the SMS did not arrive', retold(sound, 'sms.delivered', () => ({ type: 'sms.failed' }))],
  ['C-9', 'nothing was opened', without(sound, 'document.opened')],
  ['C-9', 'some pages were not shown', withData('document.shown', { pages: 1 })],
  [
    'C-10',
    'the number is two days old',
    withData('signer.added', { phoneChangedAt: '2026-11-22T11:00:00.000Z' }),
  ],
  ['C-10', 'the SIM was replaced', withData('simswap.checked', { result: 'changed' })],
  [
    'C-11',
    'it was signed from another device',
    withDisclosures('document.signed', { fingerprint: 'other' }),
  ],
  [
    'C-12',
    'something was erased',
    { ...sound, items: [...sound.items, item('request/req', 12, 'data.erased')] },
  ],
];

const NOT_POSSIBLE: readonly Case[] = [
  ['C-1', 'the file is gone', { ...sound, files: { ...sound.files, frozen: undefined } }],
  ['C-2', 'there is no signed file', { ...sound, files: { ...sound.files, signed: undefined } }],
  ['C-3', 'the log has not published yet', { ...sound, log: { state: 'unavailable', why: 'x' } }],
  ['C-3', 'the party’s file has no checkpoint', { ...sound, log: { ...log, copies: [] } }],
  ['C-4', 'nobody outside vouches for the time', { ...sound, seal: untimed }],
  ['C-4', 'the clock went back before signing', anomaly(5)],
  ['C-5', 'the person was erased', retold(sound, 'signer.added', () => ({ disclosures: {} }))],
  ['C-5', 'the text cannot be read', { ...sound, frozenText: undefined }],
  ['C-6', 'the text of the offer is gone', { ...sound, offerTexts: new Map() }],
  ['C-7', 'the code was never disclosed', { ...sound, openedCodes: new Set() }],
  ['C-7', 'nothing was signed', without(sound, 'document.signed')],
  ['C-8', 'no receipt came', without(sound, 'sms.delivered')],
  ['C-9', 'scripts were off', without(sound, 'document.shown')],
  ['C-10', 'the number was typed', withData('signer.added', { phoneSource: 'typed' })],
  ['C-10', 'its age is unknown', withData('signer.added', { phoneChangedAt: '' })],
  [
    'C-11',
    'only the opening tells of the device',
    {
      ...sound,
      items: sound.items.map((told) =>
        told.type === 'document.opened' ? told : { ...told, disclosures: {} },
      ),
    },
  ],
];

describe('the checks of a dispute', () => {
  it('are twelve, in the order of the protocol, and a sound signature passes each', () => {
    const findings = findingsOf(sound);
    expect(findings.map(({ check, result }) => [check, result])).toEqual(
      CHECK_IDS.map((check) => [check, 'pass']),
    );
    for (const { parts } of findings) expect(parts.every(({ value }) => value !== '')).toBe(true);
  });

  it.each(FAIL)('%s fails when %s', (check, _, facts) => {
    expect(resultOf(facts, check)).toBe('fail');
  });

  it.each(NOT_POSSIBLE)('%s is not possible when %s', (check, _, facts) => {
    expect(resultOf(facts, check)).toBe('not-possible');
  });

  it('forbid the conclusion «подтверждена» by the failure of a decisive one only', () => {
    const decisive = new Set(
      FAIL.flatMap(([, , facts]) => decisiveFailures(findingsOf(facts)).map(({ check }) => check)),
    );
    expect([...decisive].sort()).toEqual(['C-1', 'C-2', 'C-3', 'C-4', 'C-7']);
    expect(decisiveFailures(findingsOf({ ...sound, openedCodes: new Set() }))).toEqual([]);
  });

  it('forgive an SMS that failed when the next one arrived', () => {
    const lost = [
      item('request/req', 2, 'sms.queued', {
        signerId: 'signer',
        data: { messageId: 'm0', purpose: 'code' },
      }),
      item('request/req', 2, 'sms.failed', { signerId: 'signer', data: { messageId: 'm0' } }),
    ];
    expect(resultOf({ ...sound, items: [...lost, ...sound.items] }, 'C-8')).toBe('pass');
  });

  it('tell who looked, by name, and how often', () => {
    const look = item('request/req', 12, 'evidence.read', {
      data: { by: 'user/anna', what: 'journal' },
    });
    const looked = { ...sound, items: [...sound.items, look, look] };
    const found = findingsOf(looked).find(({ check }) => check === 'C-12');
    expect(found?.result).toBe('pass');
    expect(found?.parts.map(({ value }) => value.replaceAll('\u00a0', ' '))).toContain(
      'Петрова Анна Сергеевна — журнал, 2 раза, впервые, 24.11.2026 14:00:12 МСК (UTC+3)',
    );
  });

  describe('about an employee who signed for the company', () => {
    const employee = retold(sound, 'signer.added', ({ disclosures }) => ({
      disclosures: { ...disclosures, clientId: 'user/maria' },
    }));
    const known = (name: string) => ({
      ...employee,
      people: new Map([...sound.people, ['user/maria', name]]),
      frozenText: 'Договор с клиентом Петровым',
    });

    it('look for him among the employees, not in the text of the document', () => {
      expect(resultOf(known('Иванова Мария Сергеевна'), 'C-5')).toBe('pass');
    });

    it('fail when the employee of that id bears another name', () => {
      expect(resultOf(known('Петров Пётр'), 'C-5')).toBe('fail');
    });

    it('cannot say when the directory knows him no more', () => {
      expect(resultOf(employee, 'C-5')).toBe('not-possible');
    });
  });

  it('ask for the number as it stood after its last correction', () => {
    const change = item('request/req', 2, 'signer.changed', {
      signerId: 'signer',
      disclosures: { phone: '+79160000000' },
    });
    const corrected = {
      ...sound,
      items: [...sound.items.slice(0, 3), change, ...sound.items.slice(3)],
    };
    expect(resultOf(corrected, 'C-5')).toBe('fail');
  });
});
