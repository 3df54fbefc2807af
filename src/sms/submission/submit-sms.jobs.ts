import { defineJob } from '../../platform/index.js';

/** Hands a message to the gateway. */
export const submitSms = defineJob<{ organizationId: string; messageId: string }>('sms.submit', {
  lane: 'sms',
});
