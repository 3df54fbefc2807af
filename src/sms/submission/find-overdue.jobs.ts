import { defineJob } from '../../platform/index.js';

/** Looks for messages that nobody is at any more. */
export const findOverdue = defineJob<Record<string, never>>('sms.overdue', {
  everyMs: 3_600_000,
  attempts: 2,
});
