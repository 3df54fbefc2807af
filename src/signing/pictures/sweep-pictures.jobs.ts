import { defineJob } from '../../platform/index.js';

/** Removes pictures of documents that nobody can sign any more: not at once, the signature has other work to wait for. */
export const sweepPictures = defineJob<Record<string, never>>('signing.sweep-pictures', {
  everyMs: 3_600_000,
  attempts: 2,
});
