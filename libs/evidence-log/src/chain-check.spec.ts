import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { evidenceVectors } from '../../../test/support/vectors/evidence-vectors.js';
import {
  type ChainFault,
  checkChain,
  encodeEvent,
  eventHash,
  type ChainEvent,
  makeDisclosure,
  noPrevious,
  type StoredEvent,
  type StreamRule,
} from './index.js';

const stream = 'thing/1';

interface Link {
  bytes: Buffer;
  hash: Buffer;
  disclosures: string[];
}

/** A sound chain of `length` events, each with one disclosure. */
function aChain(length: number, changes: Partial<ChainEvent> = {}): Link[] {
  const chain: Link[] = [];
  let prev = noPrevious;
  for (let seq = 0; seq < length; seq += 1) {
    const { d, digest } = makeDisclosure('phone', `+7999000${seq}`);
    const bytes = encodeEvent({
      at: '2026-11-24T02:17:14.123Z',
      data: { order: seq },
      doc: '',
      docSha256: '',
      nonce: '0NHS09TV1tfY2drb3N3e3w',
      org: '',
      prev,
      sd: [digest],
      seq,
      signer: '',
      stream,
      type: 'thing.done',
      v: 'signet-evt/1',
      ...changes,
    });
    const hash = eventHash(bytes);
    prev = hash.toString('hex');
    chain.push({ bytes, hash, disclosures: [d] });
  }
  return chain;
}

function faultOf(events: readonly StoredEvent[]): ChainFault | undefined {
  return checkChain(stream, events).fault;
}

const at = (chain: Link[], index: number): Link => {
  const link = chain[index];
  if (!link) throw new Error(`no link ${index}`);
  return link;
};

/** The bytes of an event with a text replaced. */
const edited = (link: Link, from: string, to: string): Buffer =>
  Buffer.from(link.bytes.toString('utf8').replace(from, to), 'utf8');

describe('a chain', () => {
  it('of the published vectors is sound and ends at the last hash', () => {
    const events = evidenceVectors.events.map(({ bytes, E, disclosures }) => ({
      bytes: Buffer.from(bytes, 'utf8'),
      hash: Buffer.from(E, 'hex'),
      disclosures: disclosures.map(({ d }) => d),
    }));
    const check = checkChain('request/019ab3a1-7c4b-7000-8000-00000000000b', events);

    expect(check.fault).toBeUndefined();
    expect(check.count).toBe(3);
    expect(check.head).toBe(evidenceVectors.events[2]?.E);
  });

  it('without any event is sound and has no head', () => {
    const check = checkChain(stream, []);

    expect(check.fault).toBeUndefined();
    expect([check.count, check.head]).toEqual([0, noPrevious]);
  });

  it('is sound without hashes beside the bytes, and with disclosures erased', () => {
    expect(faultOf(aChain(3).map(({ bytes }) => ({ bytes })))).toBeUndefined();
  });
});

describe('the check of a chain names stream, place and kind of', () => {
  it('an edited byte', () => {
    const chain = aChain(4);
    at(chain, 2).bytes = edited(at(chain, 2), '"order":2', '"order":7');

    expect(faultOf(chain)).toMatchObject({ stream, seq: 2, kind: 'bytes' });
  });

  it('an edited event whose stored hash was made to fit: the next one does not follow it', () => {
    const chain = aChain(4);
    const bytes = edited(at(chain, 1), '"order":1', '"order":7');
    chain[1] = { ...at(chain, 1), bytes, hash: eventHash(bytes) };

    expect(faultOf(chain)).toMatchObject({ stream, seq: 2, kind: 'prev' });
  });

  it('an event taken out, and one put in twice', () => {
    const chain = aChain(4);

    expect(faultOf(chain.toSpliced(1, 1))).toMatchObject({ seq: 1, kind: 'gap' });
    expect(faultOf(chain.toSpliced(1, 0, at(chain, 0)))).toMatchObject({ seq: 1, kind: 'gap' });
  });

  it('an event of another stream', () => {
    const [foreign] = aChain(1, { stream: 'thing/2' });

    expect(faultOf(foreign ? [foreign] : [])).toMatchObject({ stream, seq: 0, kind: 'stream' });
  });

  it('bytes that are no event', () => {
    const bytes = Buffer.from('{"seq":0}', 'utf8');

    expect(faultOf([{ bytes }])).toMatchObject({ seq: 0, kind: 'format' });
  });

  it('a disclosure of another event, one twice, and a malformed one', () => {
    const chain = aChain(2);
    const [own = ''] = at(chain, 1).disclosures;
    const [other = ''] = at(chain, 0).disclosures;

    for (const disclosures of [[other], [own, own], ['nonsense']]) {
      const events = [at(chain, 0), { ...at(chain, 1), disclosures }];
      expect(faultOf(events)).toMatchObject({ seq: 1, kind: 'disclosure' });
    }
  });

  it('a broken rule of the reader, who is told the event and its disclosures', () => {
    const rule: StreamRule = (event, [disclosure]) =>
      event.data['order'] === 2 ? `no second ${disclosure?.name ?? ''}` : undefined;

    expect(checkChain(stream, aChain(4), { rule }).fault).toEqual({
      stream,
      seq: 2,
      kind: 'rule',
      message: 'no second phone',
    });
  });

  it('a tail that was cut off, that grew, or that is another', () => {
    const chain = aChain(3);
    const head = at(chain, 2).hash.toString('hex');
    const faultAt = (count: number, name: string): ChainFault | undefined =>
      checkChain(stream, chain, { end: { count, head: name } }).fault;

    expect(faultAt(3, head)).toBeUndefined();
    expect(faultAt(5, head)).toMatchObject({ seq: 3, kind: 'tail' });
    expect(faultAt(2, head)).toMatchObject({ seq: 2, kind: 'tail' });
    expect(faultAt(3, noPrevious)).toMatchObject({ seq: 2, kind: 'tail' });
  });

  it('only the first fault, and counts only what stands before it', () => {
    const chain = aChain(5);
    at(chain, 3).bytes = edited(at(chain, 3), '"order":3', '"order":8');
    at(chain, 1).bytes = edited(at(chain, 1), '"order":1', '"order":8');
    const check = checkChain(stream, chain, { end: { count: 9, head: noPrevious } });

    expect(check.fault).toMatchObject({ seq: 1, kind: 'bytes' });
    expect([check.count, check.head]).toEqual([1, at(chain, 0).hash.toString('hex')]);
  });
});

describe('no chain passes', () => {
  it('with any single byte of any event changed, whether or not its hash was made to fit', () => {
    const chain = aChain(4);
    const end = { count: 4, head: at(chain, 3).hash.toString('hex') };

    fc.assert(
      fc.property(
        fc.nat(3),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        (i, n, flip, fit) => {
          const bytes = Buffer.from(at(chain, i).bytes);
          const where = n % bytes.length;
          bytes[where] = (bytes[where] ?? 0) ^ flip;
          const hash = fit ? eventHash(bytes) : at(chain, i).hash;
          const events = chain.with(i, { ...at(chain, i), bytes, hash });
          const { fault } = checkChain(stream, events, { end });
          expect(fault?.seq).toBeGreaterThanOrEqual(i);
          expect(fault?.seq).toBeLessThanOrEqual(i + 1);
        },
      ),
    );
  });

  it('in another order', () => {
    const chain = aChain(5);

    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        const sound = order.every((place, i) => place === i);
        const { fault } = checkChain(
          stream,
          order.map((i) => at(chain, i)),
        );
        expect(fault === undefined).toBe(sound);
      }),
    );
  });
});
