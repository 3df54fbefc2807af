import { describe, expect, it } from '@jest/globals';
import { receivesSms } from './receiving.js';

const from = (sender: string) =>
  ({
    name: 'intrum',
    intrum: {
      url: 'https://sms.example',
      apiKey: 'k',
      sender,
      spelling: 'manual',
      callbackSecret: undefined,
    },
  }) as const;

describe('receivesSms', () => {
  it.each(['79161234567', '+79161234567', '4545'])('a number can be answered: %s', (sender) => {
    expect(receivesSms(from(sender))).toBe(true);
  });

  it.each(['Romashka', '24help'])('a name cannot: %s', (sender) => {
    expect(receivesSms(from(sender))).toBe(false);
  });

  it('the phones of the sandbox answer whoever wrote', () => {
    expect(receivesSms({ name: 'sandbox' })).toBe(true);
  });
});
