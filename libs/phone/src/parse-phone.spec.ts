import { describe, expect, it } from '@jest/globals';
import { parseMobilePhone, parsePhone } from './parse-phone.js';

describe('a Russian mobile number (R-6)', () => {
  it.each([
    '89123456789',
    '+7 (912) 345-67-89',
    '9123456789',
    '79123456789',
    '8 912 345 67 89',
    '8\u00a0912\u00a0345\u201167\u201189',
    '\u202a+7 912 345-67-89\u202c',
    '810 7 912 345 67 89',
  ])('is one number, written %s', (written) => {
    expect(parseMobilePhone(written)).toEqual({
      ok: true,
      phone: { e164: '+79123456789', country: 'RU', mobile: true },
    });
  });
});

describe('a number with an extension', () => {
  it.each([
    '+7 912 345 67 89 доб. 12',
    '+7 912 345 67 89 вн. 3',
    '+7 912 345 67 89 внутр 3',
    '+7 912 345 67 89 ext. 12',
    '+7 912 345 67 89;ext=12',
    '+7 912 345 67 89#12',
    '+7 912 345 67 89, доб. 12',
    '89123456789x12',
  ])('is refused: an extension gets no SMS (%s)', (written) => {
    expect(parsePhone(written)).toEqual({ ok: false, reason: 'extension' });
  });
});

describe('a number that gets no SMS', () => {
  it.each([
    ['84951234567', '+74951234567'],
    ['+7 800 200 00 02', '+78002000002'],
  ])('is valid but not mobile: %s', (written, e164) => {
    expect(parsePhone(written)).toEqual({
      ok: true,
      phone: { e164, country: 'RU', mobile: false },
    });
    expect(parseMobilePhone(written)).toEqual({ ok: false, reason: 'not-mobile' });
  });
});

describe('a number of another country', () => {
  it.each(['+77012345678', '87012345678'])('of Kazakhstan is not in the default list: %s', (n) => {
    expect(parsePhone(n)).toEqual({
      ok: true,
      phone: { e164: '+77012345678', country: 'KZ', mobile: true },
    });
    expect(parseMobilePhone(n)).toEqual({ ok: false, reason: 'country-not-allowed' });
  });

  it('is taken when its country is allowed', () => {
    expect(parseMobilePhone('87012345678', ['RU', 'KZ']).ok).toBe(true);
  });

  it('of no country at all is not taken by any list', () => {
    expect(parseMobilePhone('+8816 1234 5678', ['RU'])).toMatchObject({ ok: false });
  });
});

describe('what is not a number', () => {
  it.each([
    '8912345678',
    '+7 912 345 67 8',
    '1234567',
    '',
    '   ',
    '+',
    'нет',
    'тел. 89123456789',
    '+7 912 345-67-89 / 90',
    '89123456789, 89123456780',
    'O9123456789',
    '+٧٩١٢٣٤٥٦٧٨٩',
    '<b>89123456789</b>',
    '8'.repeat(5000),
  ])('is invalid: %s', (written) => {
    expect(parsePhone(written)).toEqual({ ok: false, reason: 'invalid' });
  });
});
