import { defineJob } from '../../../platform/index.js';

/** Outside time for the newest checkpoint. Not tried again before its next turn: an hour of tries at one moment proves no more. */
export const stampCheckpoint = defineJob<Record<string, never>>('evidence.stamp-checkpoint', {
  everyMs: 60_000,
  attempts: 1,
});
