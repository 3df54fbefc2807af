import { describe, expect, it } from '@jest/globals';
import { returnLink, returnUrlFor } from './return-url.js';

const origins = ['https://shop.example.ru', 'http://localhost:5173'];

describe('returnUrlFor', () => {
  it.each([
    ['https://shop.example.ru', 'https://shop.example.ru/'],
    [
      'https://shop.example.ru/orders/15?from=sms#end',
      'https://shop.example.ru/orders/15?from=sms#end',
    ],
    ['http://localhost:5173/done', 'http://localhost:5173/done'],
  ])('keeps %s', (wished, kept) => {
    expect(returnUrlFor(wished, origins)).toBe(kept);
  });

  it('is empty where nothing is wished', () => {
    expect(returnUrlFor(undefined, origins)).toBe('');
  });

  it.each([
    ['https://evil.example', 'return_url_not_allowed'],
    ['https://shop.example.ru.evil.example/', 'return_url_not_allowed'],
    ['https://shop.example.ru:8443/', 'return_url_not_allowed'],
    ['http://shop.example.ru/', 'return_url_not_allowed'],
    ['https://shop.example.ru@evil.example/', 'invalid_return_url'],
    ['javascript:alert(1)', 'invalid_return_url'],
    ['//evil.example', 'invalid_return_url'],
    ['/orders', 'invalid_return_url'],
    [`https://shop.example.ru/${'x'.repeat(2000)}`, 'invalid_return_url'],
  ])('refuses %s', (wished, code) => {
    expect(() => returnUrlFor(wished, origins)).toThrow(
      expect.objectContaining({
        code,
        errors: [expect.objectContaining({ pointer: '/returnUrl' })],
      }),
    );
  });
});

describe('returnLink', () => {
  const returnUrl = 'https://shop.example.ru/orders/15?signet_status=forged&from=sms#end';

  it('tells which request and how it ended, and keeps the rest of the address', () => {
    expect(returnLink({ id: 'r1', returnUrl }, origins, 'signed')).toEqual({
      href: 'https://shop.example.ru/orders/15?signet_status=signed&from=sms&signet_request=r1#end',
      host: 'shop.example.ru',
    });
  });

  it('leads nowhere once the site is allowed no more', () => {
    expect(returnLink({ id: 'r1', returnUrl }, [], 'signed')).toBeUndefined();
  });

  it('is none where no address was given', () => {
    expect(returnLink({ id: 'r1', returnUrl: '' }, origins, 'declined')).toBeUndefined();
  });
});
