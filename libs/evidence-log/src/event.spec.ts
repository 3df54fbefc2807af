import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { evidenceVectors } from '../../../test/support/vectors/evidence-vectors.js';
import {
  decodeEvent,
  encodeEvent,
  eventHash,
  type ChainEvent,
  EvidenceFormatError,
  isInstant,
  noPrevious,
} from './index.js';

const anEvent: ChainEvent = {
  at: '2026-11-24T02:17:14.123Z',
  data: { order: 1 },
  doc: '',
  docSha256: '',
  nonce: '0NHS09TV1tfY2drb3N3e3w',
  org: '019ab3a1-7c4b-7000-8000-00000000000a',
  prev: noPrevious,
  sd: [],
  seq: 0,
  signer: '',
  stream: 'request/019ab3a1-7c4b-7000-8000-00000000000b',
  type: 'request.created',
  v: 'signet-evt/1',
};

const faultOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof EvidenceFormatError) return error.fault;
    throw error;
  }
  return 'none';
};

const encode = (changes: Record<string, unknown>): (() => Buffer) => {
  return () => encodeEvent({ ...anEvent, ...changes });
};

const decode = (text: string): (() => ChainEvent) => {
  return () => decodeEvent(Buffer.from(text, 'utf8'));
};

describe('event bytes', () => {
  it.each(evidenceVectors.events)('are those of the published vector $index', (vector) => {
    const event = JSON.parse(vector.bytes) as ChainEvent;
    // Members in another order: the order of the bytes must not come from the order of the object.
    const shuffled = Object.fromEntries(Object.entries(event).reverse()) as unknown as ChainEvent;

    const bytes = encodeEvent(shuffled);

    expect(bytes.toString('hex')).toBe(vector.bytesHex);
    expect(bytes).toHaveLength(vector.length);
    expect(eventHash(bytes).toString('hex')).toBe(vector.E);
    expect(decodeEvent(bytes)).toEqual(event);
  });

  it('of the altered vector hash to something else', () => {
    const altered = evidenceVectors.mustFail.find(({ name }) => name === 'event byte changed');
    const hash = eventHash(Buffer.from(altered?.event ?? '', 'utf8')).toString('hex');

    expect(altered?.event).toContain('"phoneSource":"bard"');
    expect(evidenceVectors.events.map(({ E }) => E)).not.toContain(hash);
  });

  it('come back as the event that went in, whatever its data', () => {
    const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(word, tie('tree'), { maxKeys: 3, noNullPrototype: true }),
      ),
    }));
    const data = fc.dictionary(word, tree, { maxKeys: 4, noNullPrototype: true });

    fc.assert(
      fc.property(data, (payload) => {
        const event = { ...anEvent, data: payload } as ChainEvent;
        // Through JSON once, since −0 and 0 are one number there.
        const expected: unknown = JSON.parse(JSON.stringify(payload));
        expect(decodeEvent(encodeEvent(event)).data).toEqual(expected);
      }),
    );
  });

  it('hash to something else when any single byte of them is changed', () => {
    const bytes = Buffer.from(evidenceVectors.events[1]?.bytes ?? '', 'utf8');
    const hash = eventHash(bytes);

    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect(eventHash(changed).equals(hash)).toBe(false);
      }),
    );
  });
});

describe('the writer of events refuses', () => {
  it.each([
    ['null', null],
    ['undefined', undefined],
    ['a fraction', 1.5],
    ['not a number', Number.NaN],
    ['an integer beyond 53 bits', 2 ** 53],
    ['a big integer', 1n],
    ['a lone surrogate', 'x\ud83d'],
    ['a date object', new Date(0)],
    ['a function', (): void => undefined],
    ['a list with a hole', Object.assign([], { length: 1 })],
  ])('%s anywhere in the data', (_, value) => {
    expect(faultOf(encode({ data: { member: value } }))).toBe('value');
    expect(faultOf(encode({ data: { list: [{ member: value }] } }))).toBe('value');
  });

  it.each(['9', '__proto__', 'имя', 'a-b', ''])('a data member named "%s"', (name) => {
    const data = Object.fromEntries([[name, 1]]);

    expect(faultOf(encode({ data }))).toBe('value');
  });

  it.each([
    ['a member too many', { extra: 1 }],
    ['another version', { v: 'signet-evt/2' }],
    ['a time without milliseconds', { at: '2026-11-24T02:17:14Z' }],
    ['a time that does not exist', { at: '2026-02-30T00:00:00.000Z' }],
    ['an upper-case hash', { prev: 'A'.repeat(64) }],
    ['a short file hash', { docSha256: 'ab' }],
    ['a nonce with surplus bits', { nonce: '0NHS09TV1tfY2drb3N3e3x' }],
    ['a nonce of 15 bytes', { nonce: '0NHS09TV1tfY2drb3N3e' }],
    ['a negative seq', { seq: -1 }],
    ['a list for data', { data: [] }],
    ['no stream', { stream: '' }],
    ['digests out of order', { sd: [`${'b'.repeat(42)}A`, `${'a'.repeat(42)}A`] }],
    ['a digest twice', { sd: [`${'a'.repeat(42)}A`, `${'a'.repeat(42)}A`] }],
  ])('%s', (_, changes) => {
    expect(faultOf(encode(changes))).toBe('members');
  });

  it('a missing member', () => {
    const rest = Object.fromEntries(Object.entries(anEvent).filter(([name]) => name !== 'signer'));

    expect(faultOf(() => encodeEvent(rest as unknown as ChainEvent))).toBe('members');
  });

  it('one byte more than 8192, and takes 8192', () => {
    const room = 8192 - encodeEvent({ ...anEvent, data: { text: '' } }).length;

    expect(encode({ data: { text: 'x'.repeat(room) } })()).toHaveLength(8192);
    expect(faultOf(encode({ data: { text: 'x'.repeat(room + 1) } }))).toBe('too-large');
  });
});

describe('the reader of events refuses', () => {
  const text = encodeEvent(anEvent).toString('utf8');

  it.each([
    ['white space', text.replace('"seq":0', '"seq": 0')],
    ['a line end after the event', `${text}\n`],
    ['a byte order mark', `\ufeff${text}`],
    ['a member twice', text.replace('"seq":0', '"seq":0,"seq":0')],
    ['members out of order', text.replace('"seq":0,"signer":""', '"signer":"","seq":0')],
    ['data members out of order', text.replace('{"order":1}', '{"order":1,"and":2}')],
    ['a number written otherwise', text.replace('"order":1', '"order":1.0')],
    ['an escape that is not needed', text.replace('request.created', 'request\\u002ecreated')],
    ['what is not JSON', text.slice(1)],
  ])('%s', (_, altered) => {
    expect(faultOf(decode(altered))).toBe('encoding');
  });

  it('bytes that are not UTF-8', () => {
    expect(faultOf(() => decodeEvent(Buffer.from([0x22, 0xff, 0x22])))).toBe('encoding');
  });

  it('a lone surrogate hidden in an escape', () => {
    expect(faultOf(decode(text.replace('"order":1', '"order":"\\ud800"')))).toBe('value');
  });

  it('null, a fraction, and a list of members', () => {
    expect(faultOf(decode(text.replace('"order":1', '"order":null')))).toBe('value');
    expect(faultOf(decode(text.replace('"order":1', '"order":1.5')))).toBe('value');
    expect(faultOf(decode('[1]'))).toBe('members');
    expect(faultOf(decode('null'))).toBe('value');
  });
});

describe('a time of evidence', () => {
  it('is any time that a clock can write with milliseconds, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
        (time) => {
          expect(isInstant(time.toISOString())).toBe(true);
        },
      ),
    );
    expect(isInstant('2026-11-24T24:00:00.000Z')).toBe(false);
    expect(isInstant('2026-11-24T02:17:14.123+03:00')).toBe(false);
  });
});
