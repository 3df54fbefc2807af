import { describe, expect, it } from '@jest/globals';

import { dayForPeople, momentForPeople } from './moment-for-people.js';

const instant = new Date('2026-11-24T11:05:07Z');
const plain = (text: string): string => text.replace(/\u00a0/g, ' ');

describe('momentForPeople', () => {
  it.each([
    ['Europe/Moscow', 'ru', '24 ноября 2026 г., 14:05 (МСК, UTC+3)'],
    ['Europe/Moscow', 'en', '24 November 2026, 14:05 (Moscow time, UTC+3)'],
    ['Asia/Yekaterinburg', 'ru', '24 ноября 2026 г., 16:05 (МСК+2, UTC+5)'],
    ['Asia/Yekaterinburg', 'en', '24 November 2026, 16:05 (UTC+5)'],
    ['Europe/Kaliningrad', 'ru', '24 ноября 2026 г., 13:05 (МСК−1, UTC+2)'],
    ['Asia/Kolkata', 'ru', '24 ноября 2026 г., 16:35 (UTC+5:30)'],
    ['UTC', 'ru', '24 ноября 2026 г., 11:05 (МСК−3, UTC+0)'],
  ] as const)('says the moment in %s, %s', (zone, language, expected) => {
    expect(plain(momentForPeople(instant, zone, language))).toBe(expected);
  });

  it('gives the day of the zone, not of UTC', () => {
    const late = new Date('2026-11-24T21:30:00Z');

    expect(plain(dayForPeople(late, 'Europe/Moscow', 'ru'))).toBe('25 ноября 2026 г.');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => momentForPeople(instant, 'Europe/Nowhere', 'ru')).toThrow(RangeError);
  });
});
