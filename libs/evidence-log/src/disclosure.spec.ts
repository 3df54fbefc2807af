import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { evidenceVectors } from '../../../test/support/vectors/evidence-vectors.js';
import {
  cutValue,
  disclosureDigest,
  EvidenceFormatError,
  makeDisclosure,
  openDisclosure,
} from './index.js';

const vectors = evidenceVectors.events.flatMap(({ disclosures }) => disclosures);
const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
const salt = 'YGFiY2RlZmdoaWprbG1ubw';

describe('a disclosure', () => {
  it.each(vectors)('of the published vector "$name" has its bytes and digest', (vector) => {
    const made = makeDisclosure(vector.name, vector.value, Buffer.from(vector.salt, 'hex'));

    expect(made.d).toBe(vector.d);
    expect(made.digest).toBe(vector.digest);
    expect(Buffer.from(made.d, 'base64url').toString('utf8')).toBe(vector.json);
    expect(openDisclosure(vector.d)).toEqual(made);
  });

  it.each(evidenceVectors.events)('stands in the event of the vector $index', (vector) => {
    const { sd } = JSON.parse(vector.bytes) as { sd: string[] };

    expect(vector.disclosures.map(({ d }) => disclosureDigest(d)).sort()).toEqual(sd);
  });

  it('opens to the name and value that it was made of', () => {
    const text = fc.string({ unit: 'binary', maxLength: 3000 });

    fc.assert(
      fc.property(text, text, (name, value) => {
        const made = makeDisclosure(name, value);
        expect(openDisclosure(made.d)).toEqual({ ...made, name, value: cutValue(value) });
      }),
    );
  });

  it('has another digest each time, so equal values cannot be found by it', () => {
    const digests = new Set(
      Array.from({ length: 50 }, () => makeDisclosure('phone', '+79990000001').digest),
    );

    expect(digests.size).toBe(50);
  });

  it('refuses a lone surrogate and a salt of another length', () => {
    expect(() => makeDisclosure('name', '\udc00')).toThrow(EvidenceFormatError);
    expect(() => makeDisclosure('name', 'x', Buffer.alloc(15))).toThrow(EvidenceFormatError);
  });
});

describe('opening refuses', () => {
  it.each([
    ['padding', `${encoded(`["${salt}","a","b"]`)}=`],
    ['another alphabet', encoded(`["${salt}","ÿÿÿ","ÿ?>"]`).replace(/[-_]/g, '+')],
    ['surplus bits', 'WyJZR0ZpWTJSbFptZG9hV3ByYkcxdWJ3IiwicGhvbmUiLCIrNzk5OTAwMDAwMDEiXR'],
    ['bytes that are not UTF-8', Buffer.from([0xff]).toString('base64url')],
    ['what is not JSON', encoded('nonsense')],
    ['white space', encoded(`["${salt}", "a","b"]`)],
    ['an escape that is not needed', encoded(`["${salt}","\\u0061","b"]`)],
    ['a lone surrogate in an escape', encoded(`["${salt}","a","\\ud800"]`)],
    ['two parts', encoded(`["${salt}","a"]`)],
    ['four parts', encoded(`["${salt}","a","b","c"]`)],
    ['a number for a value', encoded(`["${salt}","a",1]`)],
    ['an object', encoded('{}')],
    ['a short salt', encoded('["YGFi","a","b"]')],
    ['a value that should have been cut', encoded(`["${salt}","a","${'x'.repeat(2049)}"]`)],
  ])('%s', (_, d) => {
    expect(() => openDisclosure(d)).toThrow(EvidenceFormatError);
  });
});

describe('cutting a value', () => {
  it('leaves 2048 units alone and cuts 2049 to 2048 with an ellipsis', () => {
    expect(cutValue('я'.repeat(2048))).toBe('я'.repeat(2048));
    expect(cutValue('я'.repeat(2049))).toBe(`${'я'.repeat(2047)}…`);
  });

  it('drops the whole character where the cut would halve it', () => {
    expect(cutValue(`${'x'.repeat(2046)}😀tail`)).toBe(`${'x'.repeat(2046)}…`);
    expect(cutValue(`${'x'.repeat(2045)}😀tail`)).toBe(`${'x'.repeat(2045)}😀…`);
  });

  it('keeps every value well formed, within the limit, and true to its beginning', () => {
    const value = fc.string({ unit: 'binary', minLength: 1500, maxLength: 3000, size: 'max' });

    fc.assert(
      fc.property(value, (long) => {
        const cut = cutValue(long);
        expect(cut.isWellFormed()).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(2048);
        expect(cut === long || long.startsWith(cut.slice(0, -1))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
