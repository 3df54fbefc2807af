import { describe, expect, it } from '@jest/globals';
import type { ChainEvent, EvidenceValue } from '#libs/evidence-log';
import { mayFollowTheEnd, RequestOrder } from './request-order.js';

type Step = readonly [
  type: string,
  extra?: Partial<ChainEvent> & { data?: Record<string, EvidenceValue> },
];

const created: Step = ['request.created'];
const opened: Step = ['document.opened', { doc: 'contract' }];
const offer: Step = ['agreement.accepted', { data: { kind: 'company-offer' } }];
const code: Step = ['code.accepted', { data: { challengeId: 'c1' } }];
const signed: Step = ['document.signed', { doc: 'contract', data: { challengeId: 'c1' } }];
const closed = (count: number): Step => ['request.closed', { signer: '', data: { count } }];
const copyCode: Step = ['code.issued', { data: { challengeId: 'c2', policy: 'copy' } }];
const copyAccepted: Step = ['code.accepted', { data: { challengeId: 'c2' } }];

/** The first problem of a story, with its place; every step is the same signer's unless it says otherwise. */
const problemOf = (...steps: readonly Step[]): string => {
  const order = new RequestOrder();
  for (const [seq, [type, extra = {}]] of steps.entries()) {
    const event = { seq, type, signer: 's1', doc: '', data: {}, ...extra } as ChainEvent;
    const problem = order.problemOf(event);
    if (problem !== undefined) return `${seq}: ${problem}`;
  }
  return 'none';
};

describe('the order of a request', () => {
  it('is sound when each signer opens, agrees, gives the code and signs', () => {
    const other = { signer: 's2' };
    const second: Step[] = [
      ['document.opened', { doc: 'contract', ...other }],
      ['agreement.accepted', { data: { kind: 'company-offer' }, ...other }],
      ['consent.given', other],
      ['code.accepted', { data: { challengeId: 'c9' }, ...other }],
      ['document.signed', { doc: 'contract', data: { challengeId: 'c9' }, ...other }],
    ];

    expect(problemOf(created, opened, offer, code, signed, ...second, closed(11))).toBe('none');
  });

  it('is sound when agreements come first and the code is asked for later', () => {
    expect(problemOf(created, offer, opened, ['code.failed'], code, signed)).toBe('none');
  });

  it('begins with request.created, once', () => {
    expect(problemOf(opened)).toContain('0: request.created must be the first');
    expect(problemOf(created, created)).toContain('1: request.created must be the first');
  });

  it.each<[string, Step[]]>([
    ['a code before the signer opened anything', [created, offer, code]],
    ["a code before the company's offer was accepted", [created, opened, code]],
    [
      "a code after only the operator's offer was accepted",
      [created, opened, ['agreement.accepted', { data: { kind: 'operator-offer' } }], code],
    ],
    [
      'a code opened by another signer',
      [created, ['document.opened', { signer: 's2' }], offer, code],
    ],
    ['a signature without a code', [created, opened, offer, signed]],
    [
      'a signature by another code than the accepted one',
      [
        created,
        opened,
        offer,
        code,
        ['document.signed', { doc: 'contract', data: { challengeId: 'c7' } }],
      ],
    ],
    [
      'a signature under a document that the signer did not open',
      [
        created,
        opened,
        offer,
        code,
        ['document.signed', { doc: 'act', data: { challengeId: 'c1' } }],
      ],
    ],
    [
      'two signatures of one signer under one document',
      [created, opened, offer, code, signed, signed],
    ],
    ['a tick after the code', [created, opened, offer, code, ['consent.given']]],
    [
      'a signature by the code that opens a copy',
      [
        created,
        opened,
        offer,
        copyCode,
        copyAccepted,
        ['document.signed', { doc: 'contract', data: { challengeId: 'c2' } }],
      ],
    ],
  ])('refuses %s', (_, steps) => {
    expect(problemOf(...steps)).toMatch(new RegExp(`^${steps.length - 1}: `));
  });

  it('lets a signed link be opened again by a code for the copy, before the end and after', () => {
    const story = [created, opened, offer, code, signed];
    const again: Step[] = [
      copyCode,
      ['code.failed', { data: { challengeId: 'c2' } }],
      copyAccepted,
      opened,
    ];

    expect(problemOf(...story, ...again, closed(10))).toBe('none');
    expect(problemOf(...story, closed(6), ...again)).toBe('none');
  });
});

describe('the end of a request', () => {
  it('counts the events up to itself', () => {
    expect(problemOf(created, closed(2))).toBe('none');
    expect(problemOf(created, closed(1))).toContain('1: request.closed does not count');
    expect(problemOf(created, opened, closed(4))).toContain('2: request.closed does not count');
  });

  it.each([
    'document.downloaded',
    'dispute.opened',
    'dispute.concluded',
    'dossier.exported',
    'evidence.read',
    'consent.withdrawn',
    'clock.anomaly',
    'data.erased',
    'sms.delivered',
    'sms.failed',
    'sms.received',
  ])('may be followed by %s', (type) => {
    expect(problemOf(created, closed(2), [type])).toBe('none');
    expect(mayFollowTheEnd(type)).toBe(true);
  });

  it.each([
    'signer.added',
    'link.issued',
    'link.fetched',
    'document.signed',
    'document.declined',
    'agreement.accepted',
    'consent.given',
    'pdf.sealed',
    'request.cancelled',
    'request.closed',
  ])('may not be followed by %s', (type) => {
    expect(problemOf(created, closed(2), [type])).toContain('2: ');
    expect(mayFollowTheEnd(type)).toBe(false);
  });

  it('may be followed by codes and an opening only where a copy is asked for', () => {
    for (const type of [
      'code.issued',
      'code.failed',
      'code.locked',
      'code.accepted',
      'document.opened',
    ]) {
      expect(problemOf(created, closed(2), [type, { data: { challengeId: 'c1' } }])).toContain(
        '2: ',
      );
    }
    expect(
      problemOf(created, closed(2), copyCode, ['document.opened', { signer: 's2' }]),
    ).toContain('3: ');
  });
});
