import { defineJob } from '../jobs/define-job.js';

/** Forgets counts whose period is over. */
export const cleanCounts = defineJob<Record<string, never>>('limits.clean', {
  everyMs: 3_600_000,
  attempts: 2,
});
