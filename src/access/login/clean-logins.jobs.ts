import { defineJob } from '../../platform/index.js';

/** Forgets logins that are over; they are no evidence, and whom they concern is in the journal. */
export const cleanLogins = defineJob<Record<string, never>>('access.clean-logins', {
  everyMs: 24 * 3_600_000,
  attempts: 3,
});
