import { describe, expect, it } from '@jest/globals';
import { smsLength } from '../../../texts/sms-length.js';
import { decodeGsm, gsmCodes } from './gsm-alphabet.js';

const encode = (text: string): number[] => [...text].flatMap((one) => gsmCodes(one) ?? [-1]);

describe('the alphabet of GSM 03.38', () => {
  it.each([
    ['@', [0x00]],
    ['Δ', [0x10]],
    ['_', [0x11]],
    ['A', [0x41]],
    ['à', [0x7f]],
    ['€', [0x1b, 0x65]],
    ['[~]', [0x1b, 0x3c, 0x1b, 0x3d, 0x1b, 0x3e]],
    ['\\', [0x1b, 0x2f]],
  ])('has %s at its place', (text, codes) => {
    expect(encode(text)).toEqual(codes);
    expect(decodeGsm(Buffer.from(codes))).toBe(text);
  });

  it('has every character that counts as one of it, and no other', () => {
    for (let code = 1; code < 0x2100; code += 1) {
      const character = String.fromCharCode(code);
      const isGsm = smsLength(character).encoding === 'gsm7';
      expect([character, gsmCodes(character) !== undefined]).toEqual([character, isGsm]);
    }
  });

  it('reads what it does not know as phones show it', () => {
    expect(decodeGsm(Buffer.from([0x41, 0xff, 0x42]))).toBe('A B');
    expect(decodeGsm(Buffer.from([0x1b, 0x41]))).toBe('A');
    expect(decodeGsm(Buffer.from([0x1b, 0x1b, 0x41]))).toBe(' A');
    expect(decodeGsm(Buffer.from([0x41, 0x1b]))).toBe('A');
  });
});
