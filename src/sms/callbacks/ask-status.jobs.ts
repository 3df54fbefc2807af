import { defineJob } from '../../platform/index.js';

/** How often it is looked which messages have had no report for long. */
export const ASK_STATUS_EVERY_MS = 5 * 60_000;

/** Asks gateways what became of messages that they have not reported. */
export const askStatus = defineJob<Record<string, never>>('sms.ask_status', {
  everyMs: ASK_STATUS_EVERY_MS,
  timeoutMs: 120_000,
  attempts: 1,
});
