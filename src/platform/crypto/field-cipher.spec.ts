import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { decryptField, encryptField } from './field-cipher.js';

describe('field cipher', () => {
  const key = randomBytes(32);

  it('gives the field back with the same key', () => {
    const box = encryptField(Buffer.from('+79990000001'), key);
    expect(decryptField(box, key).toString()).toBe('+79990000001');
  });

  it('never makes the same box of the same field', () => {
    const plain = Buffer.from('x');
    expect(encryptField(plain, key)).not.toEqual(encryptField(plain, key));
  });

  it('refuses another key and an altered byte', () => {
    const box = encryptField(Buffer.from('secret'), key);
    expect(() => decryptField(box, randomBytes(32))).toThrow();
    box[box.length - 1] = (box.at(-1) ?? 0) ^ 1;
    expect(() => decryptField(box, key)).toThrow();
  });
});
