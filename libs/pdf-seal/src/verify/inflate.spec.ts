import { deflateSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { inflate, TooManyBytes } from './inflate.js';

const most = 4 * 1024 * 1024;
const small = new TextEncoder().encode('Статья 1. '.repeat(50));
/** Packs badly, so that it takes several steps. */
const large = Uint8Array.from({ length: 60_000 }, (_, n) => (n * n * 31 + (n >> 3)) & 255);

describe('inflate', () => {
  for (const [kind, bytes] of [
    ['a small file', small],
    ['a large file', large],
    ['an empty file', new Uint8Array()],
  ] as const) {
    it.each([
      ['its size', bytes.length],
      ['no size', undefined],
      ['a smaller size', Math.max(0, bytes.length - 1)],
      ['no bytes', 0],
      ['a larger size', bytes.length + 1000],
      ['a negative size', -5],
      ['half a byte', 0.5],
      ['more than may be', 1e15],
    ])(`gives back ${kind} whole that states %s`, (_, stated) => {
      expect(Buffer.from(inflate(deflateSync(bytes), stated, most))).toEqual(Buffer.from(bytes));
      const stored = deflateSync(bytes, { level: 0 });
      expect(Buffer.from(inflate(stored, stated, most))).toEqual(Buffer.from(bytes));
    });
  }

  it.each([undefined, 10, 8 * 1024 * 1024])('refuses too many bytes that state %p', (stated) => {
    const bomb = deflateSync(new Uint8Array(64 * 1024 * 1024));
    expect(bomb.length).toBeGreaterThan(16 * 1024);

    expect(() => inflate(bomb, stated, most)).toThrow(TooManyBytes);
  });

  it.each([undefined, small.length])('refuses a stream that is cut off and states %p', (stated) => {
    const cut = deflateSync(small).subarray(0, 30);

    expect(() => inflate(cut, stated, most)).toThrow();
  });
});
