import { defineJob } from './define-job.js';

/** Forgets rows that ended well; the dead stay until somebody has looked at them. */
export const cleanJobs = defineJob<Record<string, never>>('jobs.clean', {
  everyMs: 3_600_000,
  attempts: 2,
});
