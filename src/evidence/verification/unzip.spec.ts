import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { unzip } from './unzip.js';
import { ArchiveRefused } from './zip-index.js';

const text = (content: string): Buffer => Buffer.from(content, 'utf8');
const zip = (files: Record<string, Uint8Array>): Buffer => Buffer.from(zipSync(files));

const refusal = (bytes: Uint8Array): string => {
  try {
    unzip(bytes);
  } catch (error) {
    if (error instanceof ArchiveRefused) return error.message;
    throw error;
  }
  return 'none';
};

/** The archive with a number in the directory entry of its first file changed. */
const withField = (bytes: Buffer, field: number, value: number, width: 2 | 4): Buffer => {
  const changed = Buffer.from(bytes);
  const entry = changed.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  changed.writeUIntLE(value, entry + field, width);
  return changed;
};

/** The archive whose directory says that every file has so many bytes, packed and unpacked. */
const withSizes = (bytes: Buffer, size: number): Buffer => {
  const changed = Buffer.from(bytes);
  const mark = Buffer.from('PK\u0001\u0002', 'latin1');
  for (let at = changed.indexOf(mark); at >= 0; at = changed.indexOf(mark, at + 1)) {
    changed.writeUInt32LE(size, at + 24);
    changed.writeUInt32LE(1 + size / 100, at + 20);
  }
  return changed;
};

describe('an archive', () => {
  it('gives its files, packed and stored', () => {
    const files = unzip(zip({ 'a.txt': text('hello'), 'b/c.txt': noise(5000) }));

    expect([...files].map(([name, bytes]) => [name, bytes.length])).toEqual([
      ['a.txt', 5],
      ['b/c.txt', 5000],
    ]);
  });

  it.each([
    ['a path that leads out', { '../etc/passwd': text('x') }, /leads out/],
    ['a path that leads out in the middle', { 'a/../../b': text('x') }, /leads out/],
    ['an absolute path', { '/etc/passwd': text('x') }, /leads out/],
    ['a folder', { 'a/': text('') }, /leads out|folder/],
    ['names in other letters', { 'досье.txt': text('x') }, /characters/],
    ['a back slash', { 'a\\b': text('x') }, /characters/],
    ['names that differ by case only', { 'a.txt': text('x'), 'A.txt': text('y') }, /twice/],
    ['an archive by name', { 'a.zip': text('x') }, /archive inside/],
    ['an archive by content', { 'a.bin': zip({ b: text('x') }) }, /archive inside/],
    ['a bomb', { bomb: Buffer.alloc(5_000_000) }, /tightly/],
  ])('is refused with %s', (_, files, reason) => {
    expect(refusal(zip(files as unknown as Record<string, Uint8Array>))).toMatch(reason);
  });

  it('is refused with too many files, or too much in them', () => {
    const many = Array.from({ length: 2001 }, (_, i) => [`f${i}`, text('x')] as const);
    const large = [0, 1].map((i) => [`f${i}`, text('x')] as const);
    expect(refusal(zip(Object.fromEntries(many)))).toMatch(/2000 files/);
    expect(refusal(withSizes(zip(Object.fromEntries(large)), 30_000_000))).toMatch(/when unpacked/);
  });

  it('is refused when its directory lies', () => {
    const honest = zip({ 'a.txt': text('hello hello hello hello') });

    expect(refusal(honest)).toBe('none');
    expect(refusal(withField(honest, 24, 5, 4))).toMatch(/larger than it says/);
    expect(refusal(withField(honest, 24, 90, 4))).toMatch(/another size/);
    expect(refusal(withField(honest, 42, 1, 4))).toMatch(/not where the directory says/);
    expect(refusal(withField(honest, 10, 12, 2))).toMatch(/unknown way/);
    expect(refusal(withField(honest, 8, 1, 2))).toMatch(/encrypted/);
    expect(refusal(Buffer.concat([honest, text('x')]))).toMatch(/not a ZIP/);
    expect(refusal(honest.subarray(0, 20))).toMatch(/not a ZIP/);
  });

  it('is refused when a file has another name in its place than in the directory', () => {
    const changed = zip({ 'a.txt': text('hello') });
    changed.write('b.txt', changed.indexOf('a.txt'));

    expect(refusal(changed)).toMatch(/two names/);
  });
});

/** Bytes that cannot be packed. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let i = 0; i < length; i += 1) {
    state = (state * 1664525 + 1013904223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}
