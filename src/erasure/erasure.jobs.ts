import { defineJob } from '../platform/index.js';

/** Erases what an erasure is about and is still there. */
export const eraseSubject = defineJob<{ organizationId: string; erasureId: string }>(
  'erasure.erase',
  { timeoutMs: 2 * 60_000 },
);

/** Deletes files that no row needs any more. Hashes in hex, a space between them. */
export const removeFiles = defineJob<{ organizationId: string; sha256s: string }>(
  'erasure.remove-files',
);

/** Takes up erasures that a dispute or a fault has stopped. */
export const resumeErasures = defineJob<Record<string, never>>('erasure.resume', {
  everyMs: 3_600_000,
  attempts: 2,
});

/** Erases what has been kept for as long as the organization wants (L-21). */
export const retain = defineJob<Record<string, never>>('erasure.retention', {
  everyMs: 3_600_000,
  attempts: 2,
  timeoutMs: 10 * 60_000,
});

/** Removes files that nothing names: left behind by a process that died between the file and its row. */
export const sweepFiles = defineJob<Record<string, never>>('erasure.sweep-files', {
  everyMs: 24 * 3_600_000,
  attempts: 2,
  timeoutMs: 30 * 60_000,
});
