import { defineJob } from '../../platform/index.js';

/** Put when a session opens, due when a person who reads would have decided. */
export const sessionLeft = defineJob<{ organizationId: string; sessionId: string }>(
  'signing.session-left',
);

export const DECISION_MS = 30 * 60_000;
