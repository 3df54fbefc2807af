import { describe, expect, it } from '@jest/globals';

import { signatureSlot, slotNamed, wordsOfSlot } from './signature-slot.js';

describe('the place of a mark', () => {
  it.each([
    ['подпись_клиента', 'client'],
    ['подпись_клиента_1', 'client'],
    ['подпись_клиента_2', 'client-2'],
    ['подпись_клиента_10', 'client-10'],
    ['подпись_компании', 'company'],
    ['подпись_компании_2', 'company-2'],
  ])('is named by %s', (name, slot) => {
    expect(slotNamed(name)).toBe(slot);
  });

  it.each(['подпись', 'подпись_клиента_0', 'подпись_клиента_11', 'подпись_клиента_02', 'client'])(
    'is not meant by %s',
    (name) => {
      expect(slotNamed(name)).toBeUndefined();
    },
  );

  it('is the one that a signer of this number gets', () => {
    expect([signatureSlot('client', 1), signatureSlot('client', 2)]).toEqual([
      slotNamed('подпись_клиента'),
      slotNamed('подпись_клиента_2'),
    ]);
  });

  it('says whose it is while it is empty', () => {
    expect(wordsOfSlot('client')).toBe('Место электронной подписи клиента');
    expect(wordsOfSlot('company-2')).toBe('Место электронной подписи компании, подписант 2');
  });
});
