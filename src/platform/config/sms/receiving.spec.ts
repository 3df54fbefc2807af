import { describe, expect, it } from '@jest/globals';
import { receivesSms } from './receiving.js';

const from = (sender: string, callbackSecret?: string) =>
  ({
    name: 'intrum',
    intrum: {
      url: 'https://sms.example',
      apiKey: 'k',
      sender,
      spelling: 'manual',
      callbackSecret,
    },
  }) as const;

describe('receivesSms', () => {
  it.each(['79161234567', '+79161234567', '4545'])('a number can be answered: %s', (sender) => {
    expect(receivesSms(from(sender, 'secret'))).toBe(true);
  });

  it.each(['Romashka', '24help'])('a name cannot: %s', (sender) => {
    expect(receivesSms(from(sender, 'secret'))).toBe(false);
  });

  it('a number cannot be answered through a script that has no address to tell us', () => {
    expect(receivesSms(from('79161234567'))).toBe(false);
  });

  it.each([
    ['smsru', false, false],
    ['smsaero', false, false],
    ['exolve', false, false],
    ['exolve', true, true],
  ] as const)('%s passes answers to a number on, with events %s: %s', (name, events, receives) => {
    const common = { url: 'https://sms.example', apiKey: 'k', sender: '79161234567' };
    const all = {
      ...common,
      callbackSecret: 's',
      callbackSources: [],
      test: false,
      validity: false,
      signed: false,
    };
    const settings = { ...all, events, email: 'office@example.ru' };

    expect(
      receivesSms(
        name === 'smsru'
          ? { name, smsru: settings }
          : name === 'smsaero'
            ? { name, smsaero: settings }
            : { name, exolve: settings },
      ),
    ).toBe(receives);
  });

  it('the phones of the sandbox answer whoever wrote', () => {
    expect(receivesSms({ name: 'sandbox' })).toBe(true);
  });
});
