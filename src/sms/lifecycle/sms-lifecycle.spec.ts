import { describe, expect, it } from '@jest/globals';
import { smsLifecycle } from './sms-lifecycle.js';
import { isFinal, SMS_STATUSES } from './sms-status.js';

describe('the life of a message', () => {
  it('begins in the queue and reaches every state', () => {
    expect(smsLifecycle.initial).toBe('queued');
    expect([...smsLifecycle.states].sort()).toEqual([...SMS_STATUSES].sort());
    expect(smsLifecycle.unreachable()).toEqual([]);
  });

  it('stays at its end whatever comes later', () => {
    const ends = SMS_STATUSES.filter((status) => smsLifecycle.allowed(status).length === 0);

    expect(ends).toEqual(['delivered', 'expired', 'undeliverable', 'rejected']);
    expect(SMS_STATUSES.filter(isFinal)).toEqual(ends);
  });

  it('goes back into the queue only by an answer that nothing went out', () => {
    const back = SMS_STATUSES.flatMap((from) =>
      smsLifecycle
        .allowed(from)
        .filter((action) => smsLifecycle.next(from, action) === 'queued')
        .map((action) => [from, action]),
    );

    expect(back).toEqual([
      ['submitting', 'postpone'],
      ['submitting', 'failOver'],
    ]);
  });

  it('is withdrawn only before the bytes go out', () => {
    expect(SMS_STATUSES.filter((from) => smsLifecycle.next(from, 'withdraw'))).toEqual(['queued']);
  });

  it('takes a report and a late answer also when nobody knew', () => {
    expect(smsLifecycle.next('unknown', 'deliver')).toBe('delivered');
    expect(smsLifecycle.next('unknown', 'accept')).toBe('accepted');
    expect(smsLifecycle.next('unknown', 'fail')).toBe('undeliverable');
  });
});
