import { describe, expect, it } from '@jest/globals';
import { clientZone } from './client-zone.js';
import { isWorkingTime, nearestWorkingTime } from './working-hours.js';

const at = (iso: string): Date => new Date(iso);
const always = { from: at('2026-11-01T00:00:00Z'), to: at('2026-12-31T00:00:00Z') };

describe('working hours', () => {
  it('are those of the zone, not of UTC', () => {
    // A Tuesday; Moscow is three hours ahead.
    expect(isWorkingTime(at('2026-11-24T06:00:00Z'), 'Europe/Moscow')).toBe(true);
    expect(isWorkingTime(at('2026-11-24T05:59:00Z'), 'Europe/Moscow')).toBe(false);
    expect(isWorkingTime(at('2026-11-24T15:59:00Z'), 'Europe/Moscow')).toBe(true);
    expect(isWorkingTime(at('2026-11-24T16:00:00Z'), 'Europe/Moscow')).toBe(false);
    expect(isWorkingTime(at('2026-11-24T00:30:00Z'), 'Asia/Vladivostok')).toBe(true);
  });

  it('are none on Saturday and Sunday', () => {
    expect(isWorkingTime(at('2026-11-28T09:00:00Z'), 'Europe/Moscow')).toBe(false);
    expect(isWorkingTime(at('2026-11-29T09:00:00Z'), 'Europe/Moscow')).toBe(false);
  });
});

describe('the nearest working moment', () => {
  it('is the wished one when that is in working hours', () => {
    const wished = at('2026-11-24T11:05:07Z');

    expect(nearestWorkingTime(wished, 'Europe/Moscow', always)).toEqual(wished);
  });

  it.each([
    ['in the morning for a wish before dawn', '2026-11-24T03:00:00Z', '2026-11-24T06:00:00.000Z'],
    ['in the evening for a wish late at night', '2026-11-24T19:00:00Z', '2026-11-24T15:45:00.000Z'],
    ['on Monday for a wish on Sunday', '2026-11-29T12:00:00Z', '2026-11-30T06:00:00.000Z'],
    [
      'on Friday for a wish on Saturday morning',
      '2026-11-28T06:00:00Z',
      '2026-11-27T15:45:00.000Z',
    ],
  ])('is %s', (_what, wished, expected) => {
    const found = nearestWorkingTime(at(wished), 'Europe/Moscow', always);

    expect(found?.toISOString()).toBe(expected);
  });

  it('is never before the one bound nor after the other, and may not exist', () => {
    const sunday = at('2026-11-29T12:00:00Z');
    const to = at('2026-11-29T20:00:00Z');

    expect(nearestWorkingTime(sunday, 'Europe/Moscow', { from: always.from, to })).toEqual(
      at('2026-11-27T15:45:00Z'),
    );
    expect(
      nearestWorkingTime(sunday, 'Europe/Moscow', { from: at('2026-11-28T00:00:00Z'), to }),
    ).toBeUndefined();
  });
});

describe('the zone of a client', () => {
  it.each([
    ['+79161234567', 'Europe/Samara'],
    ['+375291234567', 'Europe/Minsk'],
    ['+77011234567', 'Asia/Almaty'],
    ['', 'Europe/Samara'],
  ])('of %s is %s where the organization is in Samara', (phone, zone) => {
    expect(clientZone(phone, 'Europe/Samara')).toBe(zone);
  });
});
