import { describe, expect, it } from '@jest/globals';
import { phoneWarnings } from './phone-warnings.js';

const now = new Date('2026-11-24T11:05:07Z');
const card = (changedAt: string) => ({
  phoneSource: 'card' as const,
  phoneChangedAt: new Date(changedAt),
});
const codes = (...facts: Parameters<typeof phoneWarnings>): string[] =>
  phoneWarnings(...facts).map(({ code }) => code);

describe('what is said of a number before a document goes there', () => {
  it('that it is not in the card', () => {
    expect(phoneWarnings({ phoneSource: 'typed', phoneChangedAt: null }, 7, now)).toEqual([
      {
        code: 'typed_number',
        message: 'Этого номера нет в карточке. В споре вас спросят, откуда он.',
      },
    ]);
  });

  it('that it came into the card lately, and when', () => {
    const [warning] = phoneWarnings(card('2026-11-22T11:00:00Z'), 7, now);

    expect(warning?.code).toBe('phone_changed_lately');
    expect(warning?.message.replaceAll('\u00a0', ' ')).toContain('в карточке 2 дня назад');
    expect(phoneWarnings(card('2026-11-24T11:00:00Z'), 7, now)[0]?.message).toContain(
      'меньше суток назад',
    );
  });

  it('nothing of one that is as old as the organization wants, or where it wants nothing', () => {
    expect(codes(card('2026-11-17T11:05:07Z'), 7, now)).toEqual([]);
    expect(codes(card('2026-11-17T11:05:08Z'), 7, now)).toEqual(['phone_changed_lately']);
    expect(codes(card('2026-11-24T11:00:00Z'), 0, now)).toEqual([]);
  });
});
