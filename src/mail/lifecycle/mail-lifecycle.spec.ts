import { describe, expect, it } from '@jest/globals';
import { mailLifecycle, MAIL_STATUSES } from './mail-lifecycle.js';

describe('the life of a letter', () => {
  it('reaches every state', () => {
    const reached = new Set(['queued']);
    for (const status of MAIL_STATUSES) {
      for (const action of mailLifecycle.allowed(status)) {
        reached.add(mailLifecycle.next(status, action) ?? '');
      }
    }
    expect([...reached].sort()).toEqual([...MAIL_STATUSES].sort());
  });

  it('does not go on from where nobody knows whether it went out', () => {
    expect(mailLifecycle.allowed('unknown')).toEqual([]);
  });
});
