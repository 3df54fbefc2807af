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

describe('a signer whose turn has not come', () => {
  it('can neither open, sign nor decline; he is invited, or the request ends without him', () => {
    expect([...signerLifecycle.allowed('draft')].sort()).toEqual(['cancel', 'expire', 'invite']);
  });
});
