import { describe, expect, it } from '@jest/globals';
import type { SmsPreview } from '../../sms/index.js';
import { priceOf, sendSummary, sendWarnings } from './send-preview.js';

const sms = (segments: number, priceKopecks: number | null = segments * 390): SmsPreview => ({
  purpose: 'link-code',
  sender: 'Signet',
  text: '',
  encoding: 'ucs2',
  segments,
  priceKopecks,
});
const signer = { fullName: 'Иванов Иван Иванович', phone: '+79161234567' };
const card = { type: 'deal', title: 'Монтаж' } as const;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('what an employee reads before sending', () => {
  it('says who gets it, where the number is from, how long it is and what it costs', () => {
    const summary = { signer: { ...signer, phoneSource: 'card' } as const, card };

    expect(plain(sendSummary({ ...summary, messages: [sms(3)] }))).toBe(
      'Получит: Иванов Иван Иванович, +7 916 123-45-67 (из сделки „Монтаж“). СМС из 3 частей, около 12 ₽.',
    );
    expect(plain(sendSummary({ ...summary, messages: [sms(1)] }))).toContain('СМС из 1 части');
    expect(plain(sendSummary({ ...summary, messages: [sms(3), sms(2)] }))).toContain(
      '2 СМС, всего из 5 частей, около 20 ₽.',
    );
  });

  it('names no price that nobody knows', () => {
    const typed = { ...signer, phoneSource: 'typed' } as const;

    expect(priceOf([sms(3, null)])).toBeNull();
    expect(plain(sendSummary({ signer: typed, card, messages: [sms(3, null)] }))).toBe(
      'Получит: Иванов Иван Иванович, +7 916 123-45-67 (номер введён вручную). СМС из 3 частей.',
    );
  });

  it('warns of what will be asked about later', () => {
    const codes = (...facts: Parameters<typeof sendWarnings>): string[] =>
      sendWarnings(...facts).map(({ code }) => code);

    const typed = { code: 'typed_number', message: 'Этого номера нет в карточке.' } as const;
    expect(codes({ phone: [], messages: [sms(1)], cannotReply: false })).toEqual([]);
    expect(codes({ phone: [typed], messages: [sms(3)], cannotReply: true })).toEqual([
      'typed_number',
      'no_inbound_number',
      'several_parts',
    ]);
  });
});
