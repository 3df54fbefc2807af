import { describe, expect, it } from '@jest/globals';
import { balanceLowText } from './balance-text.js';

describe('the message about money for SMS', () => {
  it('says how much is left, in whole roubles, and what to do', () => {
    const text = balanceLowText({ gateway: 'smsc', kopecks: 184_299 });

    expect(text.replace(/\s/gu, ' ')).toMatch(
      /^На счёте СМС-провайдера \(smsc\) осталось 1 842 ₽\. Пополните счёт/,
    );
  });
});
