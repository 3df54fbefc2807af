import { describe, expect, it } from '@jest/globals';
import { Pace } from './pace.js';

/** How many may go at once now and during the next second. */
const inASecond = (pace: Pace, now: number): number => {
  let count = 0;
  while (pace.reserve(now, 999) !== undefined) count += 1;
  return count;
};

describe('the pace of submissions', () => {
  it('spaces them evenly', () => {
    const pace = new Pace(10);

    expect([pace.reserve(0, 1000), pace.reserve(0, 1000), pace.reserve(50, 1000)]).toEqual([
      0, 100, 150,
    ]);
  });

  it('lets nobody wait longer than he wants, and takes nothing for that', () => {
    const pace = new Pace(1);
    pace.reserve(0, 0);

    expect(pace.reserve(0, 500)).toBeUndefined();
    expect(pace.reserve(600, 500)).toBe(400);
  });

  it('stops for a second when the SMSC throttles, then goes half as fast (G-8)', () => {
    const pace = new Pace(100);
    pace.slowDown(0);

    expect(pace.reserve(0, 999)).toBeUndefined();
    expect(inASecond(pace, 1_000)).toBe(50);
  });

  it('takes several answers of one moment for one', () => {
    const pace = new Pace(100);
    for (let answer = 0; answer < 10; answer += 1) pace.slowDown(answer);

    expect(inASecond(pace, 1_000)).toBe(50);
  });

  it('never stands still, and is as fast as before in the end', () => {
    const pace = new Pace(100);
    for (let second = 0; second < 30; second += 1) pace.slowDown(second * 2_000);

    expect(inASecond(pace, 60_000)).toBeGreaterThan(0);
    expect(inASecond(pace, 200_000)).toBe(100);
  });
});
