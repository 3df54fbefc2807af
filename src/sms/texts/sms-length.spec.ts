import { describe, expect, it } from '@jest/globals';
import { smsLength } from './sms-length.js';

describe('the length of an SMS (T-1)', () => {
  it.each([
    ['я'.repeat(70), 1],
    ['я'.repeat(71), 2],
    ['я'.repeat(134), 2],
    ['я'.repeat(135), 3],
    ['я'.repeat(268), 4],
    ['я'.repeat(269), 5],
  ])('in UCS-2 (%#)', (text, segments) => {
    expect(smsLength(text)).toEqual({ encoding: 'ucs2', segments });
  });

  it.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
  ])('in GSM-7 (%#)', (text, segments) => {
    expect(smsLength(text)).toEqual({ encoding: 'gsm7', segments });
  });

  it.each(['«', '»', '№', '—', 'я', '•'])('one %s makes it UCS-2', (character) => {
    expect(smsLength(`${'a'.repeat(80)}${character}`)).toEqual({ encoding: 'ucs2', segments: 2 });
  });

  it('counts two places for a character of the extension table', () => {
    expect(smsLength('€'.repeat(80)).segments).toBe(1);
    expect(smsLength('€'.repeat(81)).segments).toBe(2);
  });

  it('does not cut an emoji between two parts', () => {
    // 66 letters leave one place in the first part, and an emoji takes two.
    const text = `${'я'.repeat(66)}😀${'я'.repeat(66)}`;

    expect(text).toHaveLength(134);
    expect(smsLength(text).segments).toBe(3);
  });

  it('of an empty text is one part', () => {
    expect(smsLength('')).toEqual({ encoding: 'gsm7', segments: 1 });
  });
});
