import { describe, expect, it } from '@jest/globals';
import { outgoingUrl } from './outgoing-url.js';

describe('an address that somebody gave us', () => {
  it('is taken when it is https to a name or an open address', () => {
    expect(outgoingUrl('https://crm.example.ru/sms?key=1', false)).toMatchObject({ ok: true });
    expect(outgoingUrl('https://77.88.8.8:8443/', false)).toMatchObject({ ok: true });
  });

  it('may be plain http to this machine alone, and only where that is allowed', () => {
    expect(outgoingUrl('http://127.0.0.1:3001/sms', true)).toMatchObject({ ok: true });
    expect(outgoingUrl('http://localhost:3001/sms', true)).toMatchObject({ ok: true });
    expect(outgoingUrl('http://[::1]/sms', true)).toMatchObject({ ok: true });
    expect(outgoingUrl('http://crm.example.ru/sms', true)).toMatchObject({ reason: 'not_https' });
    expect(outgoingUrl('http://127.0.0.1:3001/sms', false)).toMatchObject({ reason: 'not_https' });
  });

  it.each([
    ['', 'not_a_url'],
    ['crm.example.ru/sms', 'not_a_url'],
    ['https://', 'not_a_url'],
    [`https://crm.example.ru/${'x'.repeat(500)}`, 'not_a_url'],
    ['ftp://crm.example.ru/', 'not_https'],
    ['file:///etc/passwd', 'not_a_url'],
    ['https://user:pass@crm.example.ru/', 'credentials'],
    ['https://crm.example.ru/#part', 'fragment'],
    ['https://127.0.0.1/', 'not_public'],
    ['https://localhost/', 'not_public'],
    ['https://127.1/', 'not_public'],
    ['https://2130706433/', 'not_public'],
    ['https://0x7f000001/', 'not_public'],
    ['https://169.254.169.254/latest', 'not_public'],
    ['https://[::ffff:10.0.0.1]/', 'not_public'],
    ['https://[fd00::1]/', 'not_public'],
    ['https://192.168.0.1/', 'not_public'],
  ])('is refused: %s (%s)', (text, reason) => {
    expect(outgoingUrl(text, false)).toEqual({ ok: false, reason });
  });
});
