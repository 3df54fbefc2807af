import { describe, expect, it } from '@jest/globals';
import { reconnectPause } from './reconnect-pause.js';

describe('the pause before the next bind', () => {
  it.each([
    [1, false, 1_000],
    [2, false, 2_000],
    [4, false, 8_000],
    [100, false, 60_000],
    [1, true, 60_000],
    [2, true, 90_000],
    [100, true, 600_000],
  ])(
    'after %d failures, refused by name %s, is %d ms and up to a fifth',
    (count, isAuth, least) => {
      for (let time = 0; time < 50; time += 1) {
        const pause = reconnectPause(count, isAuth);
        expect(pause).toBeGreaterThanOrEqual(least);
        expect(pause).toBeLessThanOrEqual(least * 1.2);
      }
    },
  );
});
