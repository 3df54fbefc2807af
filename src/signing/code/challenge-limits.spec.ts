import { describe, expect, it } from '@jest/globals';
import { secondsToIssue, secondsToWait } from './challenge-limits.js';

const now = new Date('2026-11-24T12:00:00Z');
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

const mayIssue = (earlier: readonly Date[], at: Date): boolean => secondsToIssue(earlier, at) === 0;

describe('limits of codes', () => {
  it('allows three codes an hour', () => {
    expect(mayIssue([ago(5), ago(50)], now)).toBe(true);
    expect(mayIssue([ago(5), ago(50), ago(59)], now)).toBe(false);
    expect(mayIssue([ago(5), ago(50), ago(61)], now)).toBe(true);
  });

  it('allows six a day and twelve in all', () => {
    const hourly = [61, 130, 200, 270, 340].map(ago);
    expect(mayIssue(hourly, now)).toBe(true);
    expect(mayIssue([...hourly, ago(400)], now)).toBe(false);
    const daily = Array.from({ length: 12 }, (_, i) => ago((i + 1) * 1_500));
    expect(mayIssue(daily.slice(1), now)).toBe(true);
    expect(mayIssue(daily, now)).toBe(false);
  });
});

describe('the wait for another code', () => {
  it('lasts until the oldest of three leaves the hour, or of six the day', () => {
    expect(secondsToIssue([ago(5), ago(50)], now)).toBe(0);
    expect(secondsToIssue([ago(5), ago(50), ago(59)], now)).toBe(60);
    const daily = [61, 130, 200, 270, 340, 1_439].map(ago);
    expect(secondsToIssue(daily, now)).toBe(60);
  });

  it('never ends after twelve, of which only those count that were not given rightly', () => {
    const twelve = Array.from({ length: 12 }, (_, i) => ago((i + 1) * 1_500));

    expect(secondsToIssue(twelve, now)).toBe(Number.POSITIVE_INFINITY);
    expect(secondsToIssue(twelve, now, 1)).toBe(0);
  });
});

describe('pause before the next SMS', () => {
  it('is 60, 120 and then always 300 seconds', () => {
    expect(secondsToWait([], now)).toBe(0);
    expect(secondsToWait([now], now)).toBe(60);
    expect(secondsToWait([ago(1), now], now)).toBe(120);
    expect(secondsToWait([ago(9), ago(5), ago(2)], now)).toBe(180);
    expect(secondsToWait([ago(9), ago(8), ago(7), ago(5)], now)).toBe(0);
  });
});
