import { defineJob } from '../../platform/index.js';

/** Put with the request, due at its deadline. */
export const expireRequest = defineJob<{ organizationId: string; requestId: string }>(
  'signing.expire-request',
);
