import { defineJob } from '../../../platform/index.js';

/** Tells INTRUM of an incoming SMS. */
export const forwardToIntrum = defineJob<{ organizationId: string; forwardId: string }>(
  'sms.forward-to-intrum',
);
