import { describe, expect, it } from '@jest/globals';
import { NOTHING_CHOSEN, warningsOf } from './intrum-settings.js';

const OWN = 'https://signet.example.ru/api/v1/sms/providers/intrum/x';
const careful = { ...NOTHING_CHOSEN, enabled: true, allowedAddresses: ['203.0.113.7'] };

describe('warnings about what was set for INTRUM', () => {
  it('are none for a careful administrator', () => {
    expect(warningsOf(careful, OWN)).toEqual([]);
    expect(warningsOf(NOTHING_CHOSEN, null)).toEqual([]);
  });

  it('say what letting codes through means (I-27)', () => {
    expect(warningsOf({ ...careful, allowCodes: true }, OWN)).toEqual([
      expect.stringContaining('может подписать за клиента'),
    ]);
  });

  it('say that http hides nothing, in either direction', () => {
    expect(warningsOf(careful, OWN.replace('https', 'http'))).toEqual([
      expect.stringContaining('INTRUM вызывает Signet по http'),
    ]);
    expect(warningsOf({ ...careful, gatewayUrl: 'http://127.0.0.1:3001/' }, OWN)).toEqual([
      expect.stringContaining('Адрес INTRUM указан по http'),
    ]);
  });

  it('say that an empty list of addresses lets everybody in', () => {
    expect(warningsOf({ ...careful, allowedAddresses: [] }, OWN)).toEqual([
      expect.stringContaining('Список адресов INTRUM пуст'),
    ]);
  });
});
