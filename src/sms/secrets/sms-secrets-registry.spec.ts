import { describe, expect, it } from '@jest/globals';
import { SmsSecretsRegistry } from './sms-secrets-registry.js';

const wanted = { messageId: 'm', linkId: 'l', challengeId: null };
const source = { secretsOf: () => Promise.resolve({ link: 'https://s.example.ru/s/1' }) };

describe('the source of SMS secrets', () => {
  it('answers what was registered', async () => {
    const registry = new SmsSecretsRegistry();
    registry.register(source);

    expect(await registry.secretsOf(wanted)).toEqual({ link: 'https://s.example.ru/s/1' });
  });

  it('is one', () => {
    const registry = new SmsSecretsRegistry();
    registry.register(source);

    expect(() => {
      registry.register(source);
    }).toThrow('already');
  });

  it('must be there before anything is sent', async () => {
    await expect(new SmsSecretsRegistry().secretsOf(wanted)).rejects.toThrow('Nobody');
  });
});
