import { describe, expect, it } from '@jest/globals';
import { requestLifecycle, signerLifecycle } from './request-lifecycle.js';

describe.each([
  ['request', requestLifecycle],
  ['signer', signerLifecycle],
])('lifecycle of a %s', (_, lifecycle) => {
  it('reaches every state', () => {
    expect(lifecycle.unreachable()).toEqual([]);
  });

  it('signs nothing that was not opened', () => {
    expect(lifecycle.next('sent', 'sign')).toBeUndefined();
    expect(lifecycle.next('viewed', 'sign')).toBe('signed');
  });

  it.each(['signed', 'declined', 'expired', 'cancelled'] as const)('ends with %s', (status) => {
    expect(lifecycle.allowed(status)).toEqual([]);
  });
});
