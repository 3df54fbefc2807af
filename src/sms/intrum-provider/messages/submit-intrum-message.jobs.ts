import { defineJob } from '../../../platform/index.js';

/** Hands a message of INTRUM to the gateway. */
export const submitIntrumMessage = defineJob<{ organizationId: string; messageId: string }>(
  'sms.submit-intrum',
  { lane: 'sms' },
);
