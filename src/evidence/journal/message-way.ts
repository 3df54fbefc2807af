import type { JournalItem } from './journal-item.js';

/** What the journal says of one SMS: its attempts may have gone through more than one gateway. */
export interface MessageWay {
  /** The attempt that decided, or the last that a gateway took. */
  readonly submitted: JournalItem | undefined;
  readonly delivered: JournalItem | undefined;
  /** Set only where no attempt is left that could have arrived. */
  readonly failed: JournalItem | undefined;
  /** Nobody knows whether an attempt went out, and no later one is known to have. */
  readonly isUnknown: boolean;
}

/** The way of a message. A refusal after which another attempt was taken is not how it ended. */
export function messageWay(items: readonly JournalItem[], messageId: string): MessageWay {
  const own = items.filter(
    ({ type, data }) => type.startsWith('sms.') && data['messageId'] === messageId,
  );
  const ofType = (type: string): JournalItem[] => own.filter((item) => item.type === type);
  const delivered = ofType('sms.delivered').at(-1);
  const failed = ofType('sms.failed');
  const isOver = ({ data: { attempt } }: JournalItem): boolean =>
    failed.some(({ data }) => data['attempt'] === attempt);
  const all = ofType('sms.submitted');
  const submitted =
    all.find(({ data }) => data['attempt'] === delivered?.data['attempt']) ?? all.at(-1);
  const isAwaited = all.some((item) => !isOver(item));
  const isUnknown = !isAwaited && ofType('sms.unknown').some((item) => !isOver(item));
  const hasFailed = !delivered && !isAwaited && !isUnknown;
  return {
    submitted,
    delivered,
    failed: hasFailed ? failed.at(-1) : undefined,
    isUnknown: !delivered && isUnknown,
  };
}
