import { expect, it } from '@jest/globals';
import type { SimSwapCheck } from './sim-swap-check.js';

/** What every provider must keep; run it over a new one. */
export function keepsSimSwapContract(make: () => SimSwapCheck): void {
  it('answers for any number, in words of the evidence', async () => {
    for (const phone of ['+79161234567', '+79990000021', '+79990000023']) {
      const { result, ageHours } = await make().check(phone);

      expect(['same', 'changed', 'unknown']).toContain(result);
      if (ageHours !== null) expect(Number.isInteger(ageHours) && ageHours >= 0).toBe(true);
    }
  });

  it('knows an age only of what was changed', async () => {
    const { result, ageHours } = await make().check('+79161234567');

    if (result !== 'changed') expect(ageHours).toBeNull();
  });

  it('is named by one word, or asks nobody and knows nothing', async () => {
    const { provider } = make();

    if (provider === undefined) {
      expect(await make().check('+79161234567')).toEqual({ result: 'unknown', ageHours: null });
    } else {
      expect(provider).toMatch(/^[a-z][a-z0-9-]*$/);
    }
  });
}
