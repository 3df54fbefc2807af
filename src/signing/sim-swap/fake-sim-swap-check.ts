import { NOBODY_KNOWS, type SimSwapAnswer, SimSwapCheck } from './sim-swap-check.js';

/** Numbers with a fate of their own, as those of the sandbox phone. */
const KNOWN: ReadonlyMap<string, SimSwapAnswer> = new Map([
  ['+79990000021', { result: 'changed', ageHours: 5 }],
  ['+79990000022', { result: 'changed', ageHours: 100 }],
  ['+79990000023', NOBODY_KNOWS],
]);

/** Stands in for a provider in tests and in the sandbox; the configuration refuses it in production. */
export class FakeSimSwapCheck extends SimSwapCheck {
  readonly provider = 'fake';

  check(phone: string): Promise<SimSwapAnswer> {
    return Promise.resolve(KNOWN.get(phone) ?? { result: 'same', ageHours: null });
  }
}
