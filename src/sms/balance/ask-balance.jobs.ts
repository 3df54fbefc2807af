import { defineJob } from '../../platform/index.js';

/** Asks the gateways what is left on the accounts with them. */
export const askBalance = defineJob<Record<string, never>>('sms.balance', {
  everyMs: 3_600_000,
  attempts: 2,
});
