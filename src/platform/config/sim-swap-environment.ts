import { ConfigError } from './config-error.js';
import type { Variables } from './secret-source.js';

/** Who is asked whether a SIM was replaced: nobody, or the fake of the sandbox. */
export type SimSwapProvider = 'off' | 'fake';

/** `SIM_SWAP`. No provider over the network is built in: operators sell it by contract, each in a form of its own. */
export function simSwapProvider(env: Variables, production: boolean): SimSwapProvider {
  const got = env['SIM_SWAP'] || 'off';
  if (got !== 'off' && got !== 'fake') throw new ConfigError('SIM_SWAP', got, 'off or fake');
  if (got === 'fake' && production) throw new ConfigError('SIM_SWAP', got, 'off in production');
  return got;
}
