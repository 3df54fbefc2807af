import { deflateSync, inflateSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { inflateSync as inflateInBrowsers } from '../../../../tools/verifier-bundle/node-zlib.js';
import { inflate, TooManyBytes } from './inflate.js';

const most = 4 * 1024 * 1024;
const small = new TextEncoder().encode('Статья 1. '.repeat(50));
/** Packs badly, so that it takes several steps. */
const large = Uint8Array.from({ length: 60_000 }, (_, n) => (n * n * 31 + (n >> 3)) & 255);

describe('inflate', () => {
  it('gives back a file whole, packed or stored', () => {
    for (const bytes of [small, large, new Uint8Array()]) {
      expect(Buffer.from(inflate(deflateSync(bytes), most))).toEqual(Buffer.from(bytes));
      const stored = deflateSync(bytes, { level: 0 });
      expect(Buffer.from(inflate(stored, most))).toEqual(Buffer.from(bytes));
    }
  });

  it.each([0, 1, small.length - 1])('refuses more than %i bytes', (least) => {
    expect(() => inflate(deflateSync(small), least)).toThrow(TooManyBytes);
  });

  it('lets just as many bytes pass as may be, none included', () => {
    expect(inflate(deflateSync(small), small.length)).toHaveLength(small.length);
    expect(inflate(deflateSync(new Uint8Array()), 0)).toHaveLength(0);
  });

  it('refuses bytes behind the stream', () => {
    expect(() => inflate(Buffer.concat([deflateSync(small), Buffer.from('x')]), most)).toThrow();
  });
});

describe.each([
  ['in Node', inflateSync],
  ['in browsers', inflateInBrowsers],
] as const)('what unpacks streams %s', (_, unpack) => {
  const unpacked = (packed: Uint8Array): Uint8Array => {
    const options = { maxOutputLength: most, info: true };
    const { buffer } = unpack(packed, options) as unknown as { buffer: Uint8Array };
    return Buffer.from(buffer);
  };

  it.each([
    ['a small file', small],
    ['a large file', large],
    ['an empty file', new Uint8Array()],
  ])('gives back %s', (_, bytes) => {
    expect(unpacked(deflateSync(bytes))).toEqual(Buffer.from(bytes));
    expect(unpacked(deflateSync(bytes, { level: 0 }))).toEqual(Buffer.from(bytes));
  });

  it('says that a bomb is too large', () => {
    const bomb = deflateSync(new Uint8Array(64 * 1024 * 1024));
    expect(bomb.length).toBeGreaterThan(16 * 1024);

    expect(() => unpacked(bomb)).toThrow(expect.objectContaining({ code: 'ERR_BUFFER_TOO_LARGE' }));
  });

  it('refuses a stream that is cut off, one with a wrong checksum, and what is none', () => {
    const whole = deflateSync(large);
    expect(() => unpacked(whole.subarray(0, -20))).toThrow();
    expect(() => unpacked(whole.with(-1, (whole.at(-1) ?? 0) ^ 1))).toThrow();
    expect(() => unpacked(Buffer.from('no stream at all'))).toThrow();
  });
});
