import { AppConfig } from '../../platform/index.js';
import { FakeSimSwapCheck } from './fake-sim-swap-check.js';
import { NoSimSwapCheck } from './no-sim-swap-check.js';
import { SimSwapCheck } from './sim-swap-check.js';
import { SimSwaps } from './sim-swaps.js';

/** What it takes to ask about SIMs. */
export const simSwapProviders = [
  SimSwaps,
  {
    provide: SimSwapCheck,
    inject: [AppConfig],
    useFactory: ({ simSwap }: AppConfig): SimSwapCheck =>
      simSwap === 'fake' ? new FakeSimSwapCheck() : new NoSimSwapCheck(),
  },
];
