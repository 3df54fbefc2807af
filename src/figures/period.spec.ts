import { describe, expect, it } from '@jest/globals';
import { dayIn, dayLater, daysBetween, spanOf } from './period.js';

describe('a period of days', () => {
  it('begins and ends at midnight of the zone', () => {
    const { start, end } = spanOf('2026-11-24', '2026-11-24', 'Europe/Moscow');

    expect(start.toISOString()).toBe('2026-11-23T21:00:00.000Z');
    expect(end.toISOString()).toBe('2026-11-24T21:00:00.000Z');
  });

  it('knows zones far to either side of Greenwich', () => {
    const kamchatka = spanOf('2026-11-24', '2026-11-24', 'Asia/Kamchatka');
    const honolulu = spanOf('2026-11-24', '2026-11-24', 'Pacific/Honolulu');

    expect(kamchatka.start.toISOString()).toBe('2026-11-23T12:00:00.000Z');
    expect(honolulu.start.toISOString()).toBe('2026-11-24T10:00:00.000Z');
  });

  it('has a short day where the clocks go forward', () => {
    const { start, end } = spanOf('2026-03-29', '2026-03-29', 'Europe/Berlin');

    expect(end.getTime() - start.getTime()).toBe(23 * 3_600_000);
  });

  it('puts the last hours of UTC into the next day of Moscow', () => {
    expect(dayIn(new Date('2026-11-24T21:00:00Z'), 'Europe/Moscow')).toBe('2026-11-25');
  });

  it('counts both ends', () => {
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(3);
    expect(dayLater('2026-02-28', 1)).toBe('2026-03-01');
  });
});
