import { describe, expect, it } from '@jest/globals';
import { parseMobilePhone } from '#libs/phone';
import { readIntrumSms } from './intrum-sms.js';

const road = { name: 'smpp', sender: 'Romashka', parsePhone: parseMobilePhone };
const fields = (change: Record<string, string> = {}): Map<string, string> =>
  new Map(
    Object.entries({
      action: 'sendSms',
      sender: 'Romashka',
      destination: '79123456789',
      message: 'Мастер приедет завтра в 10:00',
      ...change,
    }),
  );

describe('a message that INTRUM wants to be sent', () => {
  it('is read with its number in E.164 and its parts counted', () => {
    expect(readIntrumSms(fields(), road)).toEqual({
      phone: '+79123456789',
      sender: 'Romashka',
      text: 'Мастер приедет завтра в 10:00',
      segments: 1,
      gateway: 'smpp',
    });
  });

  it('may have its text under either name (I-25)', () => {
    const sample = fields({ text: 'Добрый день' });
    sample.delete('message');

    expect(readIntrumSms(sample, road)).toMatchObject({ text: 'Добрый день' });
  });

  it('may name a sender that is a number with or without «+»', () => {
    const number = { ...road, sender: '+79990000000' };

    expect(readIntrumSms(fields({ sender: '79990000000' }), number)).toMatchObject({
      sender: '+79990000000',
    });
  });

  it.each([
    [{ message: ' ' }, 'Не указано: message'],
    [{ sender: '', destination: '' }, 'Не указано: sender, destination'],
    [{ sender: 'ROMASHKA' }, 'отправителя «Romashka»'],
    [{ destination: '84951234567' }, 'нужен мобильный номер'],
    [{ destination: '+4915112345678' }, 'нужен мобильный номер'],
    [{ destination: 'x' }, 'нужен мобильный номер'],
    [{ message: 'я'.repeat(671) }, '11 частей, можно 10'],
  ])('is refused with %j', (change, words) => {
    expect(readIntrumSms(fields(change), road)).toContain(words);
  });
});
