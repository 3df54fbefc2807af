import { describe, expect, it } from '@jest/globals';
import { mailSettings } from './mail-environment.js';
import { SecretSource, type Variables } from './secret-source.js';

function settings(env: Variables, production = false) {
  return mailSettings(env, new SecretSource(env, '/nowhere', production), production);
}

const FROM = { MAIL_FROM: 'sign@example.ru' };

describe('the mail server', () => {
  it('is none until one is named', () => {
    expect(settings({})).toBeUndefined();
  });

  it('is named by an address; the password is a secret of its own', () => {
    const url = 'smtp://signet%40example.ru@mail.example.ru';

    expect(settings({ ...FROM, SMTP_URL: url, SMTP_PASSWORD: 'pass word' })).toEqual({
      host: 'mail.example.ru',
      port: 587,
      tls: false,
      requireTls: false,
      ca: undefined,
      login: { user: 'signet@example.ru', password: 'pass word' },
      from: 'sign@example.ru',
    });
    expect(() => settings({ ...FROM, SMTP_URL: url })).toThrow('SMTP_PASSWORD');
    expect(settings({ ...FROM, SMTP_URL: 'smtps://[::1]' })).toMatchObject({
      host: '::1',
      port: 465,
      tls: true,
      login: undefined,
    });
  });

  it('gets no link in the clear in production', () => {
    const found = settings({ ...FROM, SMTP_URL: 'smtp://mail.example.ru' }, true);

    expect(found).toMatchObject({ requireTls: true });
  });

  it('is refused by name where it is none, and no password is shown', () => {
    const wrong = { ...FROM, SMTP_URL: 'smtp://user:hunter2@mail.example.ru' };

    expect(() => settings(wrong)).toThrow('SMTP_URL');
    expect(() => settings(wrong)).not.toThrow('hunter2');
    expect(() => settings({ ...FROM, SMTP_URL: 'http://mail.example.ru' })).toThrow('SMTP_URL');
    expect(() => settings({ SMTP_URL: 'smtp://mail.example.ru' })).toThrow('MAIL_FROM');
    const named = { SMTP_URL: 'smtp://mail.example.ru', MAIL_FROM: 'Ромашка <a@b>' };
    expect(() => settings(named)).toThrow('MAIL_FROM');
    const file = { ...FROM, SMTP_URL: 'smtp://mail.example.ru', SMTP_CA_FILE: '/nowhere' };
    expect(() => settings(file)).toThrow('SMTP_CA_FILE');
  });
});
