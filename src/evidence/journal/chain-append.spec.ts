import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkChain, decodeEvent, noPrevious } from '#libs/evidence-log';
import { aSigning } from '../../../test/support/builders/evidence-entries.js';
import { appendTo, type ChainState, type PlacedEvent } from './chain-append.js';
import { EvidenceRefused } from './evidence.errors.js';
import { type Fact, factOf } from './fact.js';
import { ruleOf } from './stream-rule.js';

const signing = aSigning();
const noon = new Date('2026-11-24T12:00:00.000Z');
const story = signing.story().map((entry) => factOf(entry));

const empty: ChainState = {
  stream: signing.stream,
  organizationId: signing.organizationId,
  seq: -1,
  head: noPrevious,
  at: '',
  closed: false,
};

const begun = appendTo(empty, [factOf(signing.created())], noon).chain;

const append = (fact: Partial<Fact>, chain = begun): PlacedEvent[] =>
  appendTo(chain, [{ ...factOf(signing.signerAdded()), ...fact }], noon).placed;

const types = (placed: readonly PlacedEvent[]): string[] =>
  placed.map(({ bytes }) => decodeEvent(bytes).type);

describe('appending', () => {
  it('gives the same sound chain however the facts come in parts', () => {
    const facts = [...story, factOf(signing.closed())];

    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5, 6, 7]), (cuts) => {
        let state = empty;
        const all: PlacedEvent[] = [];
        const bounds = [...cuts, facts.length];
        bounds.forEach((to, i) => {
          const { chain, placed } = appendTo(state, facts.slice(bounds[i - 1] ?? 0, to), noon);
          state = chain;
          all.push(...placed);
        });
        const stored = all.map(({ bytes, hash, disclosures }) => ({
          bytes,
          hash,
          disclosures: disclosures.map(({ d }) => d),
        }));
        const end = { count: state.seq + 1, head: state.head };
        const check = checkChain(signing.stream, stored, { rule: ruleOf(signing.stream), end });
        expect(check.fault).toBeUndefined();
        expect([check.count, state.closed]).toEqual([8, true]);
      }),
    );
  });

  it('drops what is not known and keeps back what is only committed to', () => {
    const [placed] = append({
      ...factOf({ ...signing.signerAdded(), disclosures: { phone: '', email: undefined } }),
    });

    expect(placed?.disclosures).toEqual([]);
    const digest = `${'a'.repeat(42)}A`;
    const [issued] = append(factOf(signing.codeIssued(digest)));
    expect(issued?.disclosures.map(({ name }) => name)).toEqual(['phone']);
    expect(decodeEvent(issued?.bytes ?? Buffer.alloc(0)).sd).toHaveLength(2);
    expect(decodeEvent(issued?.bytes ?? Buffer.alloc(0)).sd).toContain(digest);
  });

  it('stamps all facts of one go with one time', () => {
    const { placed } = appendTo(empty, story, noon);

    expect(new Set(placed.map(({ bytes }) => decodeEvent(bytes).at))).toEqual(
      new Set(['2026-11-24T12:00:00.000Z']),
    );
  });

  it.each([
    [0, false],
    [-2000, false],
    [-2001, true],
    [-86_400_000, true],
  ])('with a clock %i ms away tells an anomaly: %p', (deltaMs, told) => {
    const later = new Date(noon.getTime() + deltaMs);
    const { placed } = appendTo(begun, [factOf(signing.signerAdded())], later);

    expect(types(placed)).toEqual(told ? ['clock.anomaly', 'signer.added'] : ['signer.added']);
  });
});

describe('appending refuses', () => {
  it.each<[string, Partial<Fact>]>([
    ['a type that is not on the list', { type: 'signer.guessed' }],
    ['a missing member', { data: { order: 1, phoneSource: 'card' } }],
    ['a member too many', { data: { order: 1, phoneSource: 'card', phoneChangedAt: '', x: 1 } }],
    ['a value of another form', { data: { order: 1, phoneSource: 'guess', phoneChangedAt: '' } }],
    ['a disclosure of another type', { disclosures: [['claimant', 'x']] }],
    ['a lone surrogate in a disclosure', { disclosures: [['phone', '\ud800']] }],
    ['no signer', { signerId: '' }],
    ['a document where there is none', { documentId: signing.documentId }],
    ['another organization', { organizationId: signing.requestId }],
    ['a digest that is none', { commitments: ['x'] }],
  ])('%s', (_, fact) => {
    expect(() => append(fact)).toThrow(EvidenceRefused);
  });

  it('a request that does not begin with request.created, or begins twice', () => {
    expect(() => append({}, empty)).toThrow(EvidenceRefused);
    expect(() => append(factOf(signing.created()))).toThrow(EvidenceRefused);
  });

  it('a new fact after the end, and takes a late one', () => {
    const closed = { ...begun, closed: true };

    expect(() => append({}, closed)).toThrow(EvidenceRefused);
    expect(
      types(
        append(
          {
            type: 'sms.delivered',
            data: { messageId: signing.linkId, attempt: 1 },
            disclosures: [],
          },
          closed,
        ),
      ),
    ).toEqual(['sms.delivered']);
  });

  it('an event of more than 8192 bytes', () => {
    const many = Array.from({ length: 80 }, () => ({
      id: signing.documentId,
      sha256: signing.docSha256,
    }));
    const created = signing.created();
    const fact = factOf({ ...created, data: { ...created.data, documents: many } });

    expect(() => append(fact, empty)).toThrow('8192');
  });
});
