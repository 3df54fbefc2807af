import { describe, expect, it } from '@jest/globals';
import { callbackFields } from './callback-fields.js';
import { fieldsOf, formOf } from './form-fields.js';

describe('a form', () => {
  it('comes back as it was given', () => {
    const raw = formOf({ text: 'Приедете в 12:00? +1 & 100%', none: undefined });

    expect(fieldsOf(raw)).toEqual([['text', 'Приедете в 12:00? +1 & 100%']]);
  });

  it('may be in windows-1251', () => {
    expect(fieldsOf('mes=%CF%F0%E8%E2%E5%F2')).toEqual([['mes', 'Привет']]);
  });

  it.each(['%', '%zz=%1', '=', '&&&', 'a', 'a=b=c'])('survives %j', (raw) => {
    expect(() => fieldsOf(raw)).not.toThrow();
  });

  it('says the first of two things, not the second', () => {
    expect(callbackFields('id=1&id=2').get('id')).toBe('1');
  });

  it('and JSON say the same', () => {
    expect(callbackFields('{"id":5,"status":"1"}')).toEqual(callbackFields('id=5&status=1'));
  });
});
