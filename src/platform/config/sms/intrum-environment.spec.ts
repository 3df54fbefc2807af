import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../config-error.js';
import { SecretSource } from '../secret-source.js';
import { type IntrumGatewaySettings, intrumSettings } from './intrum-environment.js';

const env = {
  INTRUM_SMS_URL: 'https://sms.example.ru/gateway.php?who=signet',
  INTRUM_SMS_API_KEY: '0123456789abcdef0123456789abcdef',
  SMS_SENDER: 'Romashka',
};
const settings = (change: Record<string, string> = {}): IntrumGatewaySettings => {
  const variables = { ...env, ...change };
  return intrumSettings(variables, new SecretSource(variables, '/nowhere', false));
};

describe('a provider in INTRUM’s form', () => {
  it('needs an address, a key and a sender; it is spelled as the manual has it', () => {
    expect(settings()).toEqual({
      url: env.INTRUM_SMS_URL,
      apiKey: env.INTRUM_SMS_API_KEY,
      sender: 'Romashka',
      spelling: 'manual',
      callbackSecret: undefined,
    });
  });

  it('may be spelled as the sample is, and may tell us of incoming messages', () => {
    const secret = 'a-secret-part-of-the-address';

    expect(
      settings({ INTRUM_SMS_SPELLING: 'sample', INTRUM_SMS_CALLBACK_SECRET: secret }),
    ).toMatchObject({ spelling: 'sample', callbackSecret: secret });
  });

  it.each([
    [{ INTRUM_SMS_URL: 'http://sms.example.ru/' }, 'INTRUM_SMS_URL'],
    [{ INTRUM_SMS_API_KEY: '' }, 'INTRUM_SMS_API_KEY'],
    [{ INTRUM_SMS_SPELLING: 'smsRecieved' }, 'INTRUM_SMS_SPELLING'],
    [{ INTRUM_SMS_CALLBACK_SECRET: 'short' }, 'INTRUM_SMS_CALLBACK_SECRET'],
  ])('refuses %j by name', (change, name) => {
    expect(() => settings(change)).toThrow(ConfigError);
    expect(() => settings(change)).toThrow(name);
  });
});
