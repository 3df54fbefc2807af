import { describe } from '@jest/globals';
import { FakeSimSwapCheck } from './fake-sim-swap-check.js';
import { NoSimSwapCheck } from './no-sim-swap-check.js';
import { keepsSimSwapContract } from './sim-swap-check.contract.js';

describe('asking nobody about a SIM', () => {
  keepsSimSwapContract(() => new NoSimSwapCheck());
});

describe('the fake provider', () => {
  keepsSimSwapContract(() => new FakeSimSwapCheck());
});
