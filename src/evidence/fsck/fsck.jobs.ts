import { defineJob } from '../../platform/index.js';

const DAY_MS = 24 * 3_600_000;
const LONGEST_MS = 6 * 3_600_000;

/** Checks everything that is evidence, once a day (REL-9). */
export const checkEvidence = defineJob<Record<string, never>>('evidence.fsck', {
  everyMs: DAY_MS,
  attempts: 2,
  timeoutMs: LONGEST_MS,
});
