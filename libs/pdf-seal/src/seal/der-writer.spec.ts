import { describe, expect, it } from '@jest/globals';
import { ObjectIdentifier, OctetString } from 'asn1js';

import { der, oid, setOf } from './der-writer.js';

const hex = (bytes: Uint8Array | ArrayBuffer): string =>
  Buffer.from(new Uint8Array(bytes)).toString('hex');

describe('der', () => {
  it.each([0, 1, 127, 128, 255, 256, 65_535, 65_536])(
    'writes a value of %d octets as an independent writer does',
    (length) => {
      const valueHex = new Uint8Array(length).fill(7);
      expect(hex(der(0x04, valueHex))).toBe(hex(new OctetString({ valueHex }).toBER()));
    },
  );

  it.each([
    '1.2.840.113549.1.9.16.2.47',
    '2.16.840.1.101.3.4.2.1',
    '2.5.29.15',
    '1.2.840.10045.4.3.2',
  ])('writes the identifier %s as an independent writer does', (value) => {
    expect(hex(oid(value))).toBe(hex(new ObjectIdentifier({ value }).toBER()));
  });

  it('sorts the members of a set by their bytes', () => {
    const [small, large] = [der(0x04, Uint8Array.of(1)), der(0x04, Uint8Array.of(2, 0))];
    expect(hex(setOf(0x31, [large, small]))).toBe(hex(der(0x31, small, large)));
  });
});
