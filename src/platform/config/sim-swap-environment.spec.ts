import { describe, expect, it } from '@jest/globals';
import { simSwapProvider } from './sim-swap-environment.js';

describe('who is asked whether a SIM was replaced', () => {
  it('is nobody unless named, and never the fake in production', () => {
    expect(simSwapProvider({}, true)).toBe('off');
    expect(simSwapProvider({ SIM_SWAP: 'fake' }, false)).toBe('fake');
    expect(() => simSwapProvider({ SIM_SWAP: 'fake' }, true)).toThrow('SIM_SWAP');
    expect(() => simSwapProvider({ SIM_SWAP: 'on' }, false)).toThrow('SIM_SWAP');
  });
});
