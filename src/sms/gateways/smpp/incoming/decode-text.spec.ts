import { describe, expect, it } from '@jest/globals';
import { decodeText } from './decode-text.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('the text of what comes in (G-9)', () => {
  it.each([
    [0, '481b65', 'H€'],
    [1, '4869', 'Hi'],
    [3, '48e9', 'Hé'],
    [8, '041f0440', 'Пр'],
    [8, 'd83dde00', '😀'],
    [0x18, '041f', 'П'],
    [0x10, '4869', 'Hi'],
    [0xf0, '4869', 'Hi'],
  ])('by data_coding %d', (dataCoding, bytes, text) => {
    expect(decodeText(hex(bytes), dataCoding)).toBe(text);
  });

  it.each([2, 4, 9, 0xf4, 0xff])('is none for data_coding %d', (dataCoding) => {
    expect(decodeText(hex('00'), dataCoding)).toBeUndefined();
  });

  it('stays well-formed when it was cut', () => {
    expect(decodeText(hex('041fd83d'), 8)).toBe('П\ufffd');
    expect(decodeText(hex('041f04'), 8)).toBe('П');
    expect(decodeText(hex(''), 8)).toBe('');
  });
});
