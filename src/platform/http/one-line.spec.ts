import { describe, expect, it } from '@jest/globals';
import { validate } from 'class-validator';
import { IsOneLine } from './one-line.decorator.js';

class Named {
  @IsOneLine(10) name: unknown;
}

async function accepts(name: unknown): Promise<boolean> {
  return (await validate(Object.assign(new Named(), { name }))).length === 0;
}

describe('text of one line', () => {
  it.each(['Иванов', 'O’Коннор', '2', 'ёж 🦔'])('is taken: «%s»', async (name) => {
    expect(await accepts(name)).toBe(true);
  });

  it.each([
    '',
    '   ',
    '\u00a0',
    'две\nстроки',
    'таб\tуляция',
    'нуль\0',
    'звонок\u0007',
    '\u202eвонавИ',
    'x'.repeat(11),
    'пол\ud83d',
    null,
    undefined,
    5,
    ['a'],
    {},
  ])('is refused: %j', async (name) => {
    expect(await accepts(name)).toBe(false);
  });
});
