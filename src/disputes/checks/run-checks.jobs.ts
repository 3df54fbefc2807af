import { defineJob } from '../../platform/index.js';

/** The automatic checks of a dispute, when it was opened; again at any time by hand. */
export const runDisputeChecks = defineJob<{ organizationId: string; disputeId: string }>(
  'disputes.run_checks',
  { timeoutMs: 120_000 },
);
