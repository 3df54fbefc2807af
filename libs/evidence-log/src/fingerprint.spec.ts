import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { evidenceVectors } from '../../../test/support/vectors/evidence-vectors.js';
import { sha256 } from './encoding.js';
import { fingerprint, packageHash } from './index.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const hashOf = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((b) => Buffer.from(b));

describe('the fingerprint', () => {
  it('is that of the published vectors', () => {
    const { document, package: several } = evidenceVectors;

    expect(sha256(document.utf8).toString('hex')).toBe(document.sha256);
    expect(fingerprint(document.sha256)).toBe(document.fingerprint);
    expect(fingerprint(several.sha256)).toBe(several.fingerprint);
  });

  it('says exactly the first 50 bits of the hash', () => {
    fc.assert(
      fc.property(hashOf, (hash) => {
        const said = fingerprint(hash.toString('hex'));
        const bits = Array.from(said.replace('-', ''))
          .map((character) => alphabet.indexOf(character).toString(2).padStart(5, '0'))
          .join('');
        const first = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');
        expect(said).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
        expect(bits).toBe(first.slice(0, 50));
      }),
    );
  });

  it('is refused for anything that is not a hash', () => {
    expect(() => fingerprint('')).toThrow(RangeError);
    expect(() => fingerprint('A'.repeat(64))).toThrow(RangeError);
  });
});

describe('the package hash', () => {
  it('of several files is that of the published vector', () => {
    const { members, sha256: expected, input } = evidenceVectors.package;

    expect(packageHash(members)).toBe(expected);
    expect(sha256(input).toString('hex')).toBe(expected);
  });

  it('of one file is the hash of the file', () => {
    expect(packageHash([evidenceVectors.document.sha256])).toBe(evidenceVectors.document.sha256);
  });

  it('depends on the order of the files', () => {
    const { members } = evidenceVectors.package;

    expect(packageHash([...members].reverse())).not.toBe(packageHash(members));
  });

  it('is refused without a file', () => {
    expect(() => packageHash([])).toThrow(RangeError);
  });
});
