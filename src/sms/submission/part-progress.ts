import type { SmsReason, SmsReportedStatus } from '../lifecycle/sms-status.js';
import type { SmsPart } from './sms-part.entity.js';

/** What the parts say of the whole message. */
export interface PartProgress {
  readonly status: SmsReportedStatus;
  readonly reason: SmsReason | null;
}

const FAILED: readonly string[] = ['expired', 'undeliverable', 'rejected'];

/** Whether nothing that comes later changes it. */
export function isPartFinal({ status }: Pick<SmsPart, 'status'>): boolean {
  return status === 'delivered' || FAILED.includes(status);
}

/**
 * A message is delivered when all its parts are, and failed with the first that failed for good: nobody reads a text
 * with a hole in it. Undefined while nothing was reported.
 */
export function progressOf(
  parts: readonly Pick<SmsPart, 'status' | 'reason'>[],
): PartProgress | undefined {
  for (const { status, reason } of parts) {
    if (status !== 'accepted' && FAILED.includes(status)) return { status, reason };
  }
  if (parts.every(({ status }) => status === 'accepted')) return undefined;
  const isWhole = parts.every(({ status }) => status === 'delivered');
  return { status: isWhole ? 'delivered' : 'sent', reason: null };
}
