import { describe, expect, it } from '@jest/globals';
import type { SmsStatus } from '../lifecycle/sms-status.js';
import type { SmsMessage } from '../sms-message.entity.js';
import { MESSAGE_PURPOSES, type MessagePurpose } from '../texts/message-purpose.js';
import { isDue, maySubmitAgain, validityOf } from './submission-policy.js';

const at = new Date('2026-11-24T11:05:07Z');
const after = (ms: number): Date => new Date(at.getTime() + ms);

const message = (changes: Partial<SmsMessage>): SmsMessage =>
  ({
    status: 'unknown',
    purpose: 'link',
    attempts: 1,
    unknowns: 1,
    statusAt: at,
    ...changes,
  }) as SmsMessage;

describe('a message that nobody knows of (REL-4)', () => {
  it.each<[MessagePurpose, boolean]>([
    ['link-code', false],
    ['link', true],
    ['code', false],
    ['reminder', true],
    ['copy', true],
    ['answer', false],
  ])('with %s is tried again: %s', (purpose, again) => {
    expect(maySubmitAgain(message({ purpose }))).toBe(again);
  });

  it('is tried a second time, not a third', () => {
    expect(maySubmitAgain(message({ unknowns: 2 }))).toBe(false);
  });

  it('is tried a second time also after attempts that did not go out', () => {
    expect(maySubmitAgain(message({ attempts: 5 }))).toBe(true);
  });

  it('waits a minute for a receipt first', () => {
    expect(isDue(message({}), after(59_999))).toBe(false);
    expect(isDue(message({}), after(60_000))).toBe(true);
  });
});

describe('a message', () => {
  it.each(MESSAGE_PURPOSES)('in the queue goes out at once: %s', (purpose) => {
    expect(isDue(message({ status: 'queued', attempts: 0, purpose }), at)).toBe(true);
  });

  it('that was put off waits for its time', () => {
    const queued = message({ status: 'queued', dueAt: after(5_000) });

    expect(isDue(queued, after(4_999))).toBe(false);
    expect(isDue(queued, after(5_000))).toBe(true);
  });

  it.each<SmsStatus>(['submitting', 'accepted', 'sent', 'delivered', 'expired', 'rejected'])(
    'that is %s never goes out again',
    (status) => {
      expect(isDue(message({ status }), after(3_600_000))).toBe(false);
    },
  );

  it('is good until its deadline, at least a minute and at most two days', () => {
    expect(validityOf(message({ validUntil: after(600_000) }), at)).toBe(600);
    expect(validityOf(message({ validUntil: after(-5) }), at)).toBe(60);
    expect(validityOf(message({ validUntil: after(30 * 86_400_000) }), at)).toBe(172_800);
  });
});
