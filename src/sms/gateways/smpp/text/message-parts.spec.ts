import { describe, expect, it } from '@jest/globals';
import { smsLength } from '../../../texts/sms-length.js';
import { decodeGsm } from './gsm-alphabet.js';
import { messageParts } from './message-parts.js';

const readUcs2 = (part: Buffer): string => Buffer.from(part).swap16().toString('utf16le');

describe('the parts of a text', () => {
  it.each([
    ['Привет', 'ucs2'],
    ['Hello', 'gsm7'],
    ['', 'gsm7'],
    ['я'.repeat(70), 'ucs2'],
    ['я'.repeat(71), 'ucs2'],
    ['я'.repeat(135), 'ucs2'],
    [`${'я'.repeat(66)}😀${'я'.repeat(66)}`, 'ucs2'],
    ['😀'.repeat(80), 'ucs2'],
    ['a'.repeat(160), 'gsm7'],
    ['a'.repeat(161), 'gsm7'],
    [`${'a'.repeat(152)}€${'a'.repeat(60)}`, 'gsm7'],
    ['€'.repeat(160), 'gsm7'],
    ['ООО «Ромашка» № 15 — '.repeat(20), 'ucs2'],
  ])('are as many as are counted and paid for (%#)', (text, encoding) => {
    const { parts, ...encoded } = messageParts(text);

    expect(encoded.encoding).toBe(encoding);
    expect(parts).toHaveLength(smsLength(text).segments);
    expect(parts.map(encoding === 'ucs2' ? readUcs2 : decodeGsm).join('')).toBe(text);
  });

  it('cut no pair in two', () => {
    const { parts } = messageParts(`${'я'.repeat(66)}😀${'я'.repeat(66)}`);

    for (const part of parts) expect(readUcs2(part).isWellFormed()).toBe(true);
    const escaped = messageParts(`${'a'.repeat(152)}€${'a'.repeat(60)}`).parts;
    expect(escaped[0]?.at(-1)).not.toBe(0x1b);
  });

  it('fit into one message with their header', () => {
    for (const part of messageParts('я'.repeat(500)).parts) {
      expect(part.length + 6).toBeLessThanOrEqual(140);
    }
    for (const part of messageParts('a'.repeat(500)).parts) {
      expect(part.length).toBeLessThanOrEqual(153);
    }
  });
});
