import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../config-error.js';
import { SecretSource, type Variables } from '../secret-source.js';
import { exolveSettings } from './exolve-environment.js';
import { smsaeroSettings } from './smsaero-environment.js';
import { smscSettings } from './smsc-environment.js';
import { smsruSettings } from './smsru-environment.js';

const secrets = (env: Variables): SecretSource => new SecretSource(env, '/nowhere', true);
const SECRET = 'a-secret-of-callbacks';

const smsc = (env: Variables = {}) => {
  const whole = {
    SMS_SENDER: 'Romashka',
    SMSC_API_KEY: 'k1',
    SMSC_CALLBACK_SECRET: SECRET,
    ...env,
  };
  return smscSettings(whole, secrets(whole));
};
const smsru = (env: Variables = {}) => {
  const whole = { SMS_SENDER: 'Romashka', SMSRU_API_KEY: 'k2', SMSRU_CALLBACK_SECRET: SECRET };
  return smsruSettings({ ...whole, ...env }, secrets({ ...whole, ...env }));
};
const exolve = (env: Variables = {}) => {
  const whole = {
    SMS_SENDER: '+79161234567',
    EXOLVE_API_KEY: 'k3',
    EXOLVE_CALLBACK_SECRET: SECRET,
  };
  return exolveSettings({ ...whole, ...env }, secrets({ ...whole, ...env }));
};
const smsaero = (env: Variables = {}) => {
  const whole = {
    SMS_SENDER: 'Romashka',
    SMSAERO_EMAIL: 'office@example.ru',
    SMSAERO_API_KEY: 'k4',
    SMSAERO_CALLBACK_SECRET: SECRET,
    ...env,
  };
  return smsaeroSettings(whole, secrets(whole));
};

describe('settings of a gateway over HTTP', () => {
  it('are the real address and nothing by hearsay, unless set', () => {
    const common = { sender: 'Romashka', callbackSecret: SECRET, callbackSources: [] };

    expect(smsc()).toEqual({
      ...common,
      url: 'https://smsc.ru',
      apiKey: 'k1',
      login: undefined,
      validity: false,
      signature: undefined,
    });
    expect(smsru()).toEqual({
      ...common,
      url: 'https://sms.ru',
      apiKey: 'k2',
      test: false,
      validity: false,
      signed: false,
    });
    expect(exolve()).toEqual({
      ...common,
      sender: '+79161234567',
      url: 'https://api.exolve.ru',
      apiKey: 'k3',
      events: false,
    });
    expect(smsaero()).toEqual({
      ...common,
      url: 'https://gate.smsaero.ru',
      apiKey: 'k4',
      email: 'office@example.ru',
      test: false,
    });
  });

  it('take what is set', () => {
    expect(
      smsc({
        SMSC_URL: 'https://www2.smsc.ru/',
        SMSC_LOGIN: 'romashka',
        SMSC_VALIDITY: 'on',
        SMSC_CALLBACK_SIGNATURE: 'sha1',
        SMSC_CALLBACK_KEY: 'shared',
      }),
    ).toMatchObject({
      url: 'https://www2.smsc.ru',
      login: 'romashka',
      validity: true,
      signature: { algorithm: 'sha1', key: 'shared' },
    });
    expect(smsru({ SMSRU_TEST: 'on', SMSRU_CALLBACK_SIGNATURE: 'on' })).toMatchObject({
      test: true,
      signed: true,
    });
    expect(exolve({ EXOLVE_EVENTS: 'on' }).events).toBe(true);
    expect(
      smsc({ SMSC_CALLBACK_SOURCES: '192.0.2.1, 198.51.100.0/24,2001:db8::/32' }).callbackSources,
    ).toEqual(['192.0.2.1', '198.51.100.0/24', '2001:db8::/32']);
  });

  it.each([
    ['SMSC_URL', () => smsc({ SMSC_URL: 'http://smsc.ru' })],
    ['SMSC_URL', () => smsc({ SMSC_URL: 'http://localhost.example.ru' })],
    ['SMSC_API_KEY', () => smsc({ SMSC_API_KEY: '' })],
    ['SMSC_CALLBACK_SECRET', () => smsc({ SMSC_CALLBACK_SECRET: 'short' })],
    ['SMSC_CALLBACK_SECRET', () => smsc({ SMSC_CALLBACK_SECRET: 'with/slash/and.more-than-20' })],
    ['SMSC_CALLBACK_SIGNATURE', () => smsc({ SMSC_CALLBACK_SIGNATURE: 'md4' })],
    ['SMSC_CALLBACK_KEY', () => smsc({ SMSC_CALLBACK_SIGNATURE: 'md5' })],
    ['SMSC_CALLBACK_SOURCES', () => smsc({ SMSC_CALLBACK_SOURCES: 'smsc.ru' })],
    ['SMSC_CALLBACK_SOURCES', () => smsc({ SMSC_CALLBACK_SOURCES: '192.0.2.0/33' })],
    ['SMSC_CALLBACK_SOURCES', () => smsc({ SMSC_CALLBACK_SOURCES: '192.0.2.0/24/8' })],
    ['SMSRU_VALIDITY', () => smsru({ SMSRU_VALIDITY: 'yes' })],
    ['SMSRU_TEST', () => smsru({ SMSRU_TEST: 'on', NODE_ENV: 'production' })],
    ['SMSAERO_TEST', () => smsaero({ SMSAERO_TEST: 'on', NODE_ENV: 'production' })],
    ['SMSAERO_EMAIL', () => smsaero({ SMSAERO_EMAIL: 'office:example.ru' })],
    ['EXOLVE_EVENTS', () => exolve({ EXOLVE_EVENTS: '1' })],
    ['SMS_SENDER', () => exolve({ SMS_SENDER: 'Ромашка' })],
  ])('refuse a wrong %s by name, and show no secret', (name, read) => {
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(name);
    expect(read).not.toThrow(/short|with\/slash/);
  });
});
