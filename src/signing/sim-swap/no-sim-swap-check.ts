import { NOBODY_KNOWS, type SimSwapAnswer, SimSwapCheck } from './sim-swap-check.js';

/** An installation that asks nobody. */
export class NoSimSwapCheck extends SimSwapCheck {
  readonly provider = undefined;

  check(): Promise<SimSwapAnswer> {
    return Promise.resolve(NOBODY_KNOWS);
  }
}
