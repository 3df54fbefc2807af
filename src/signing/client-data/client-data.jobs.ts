import { defineJob } from '../../platform/index.js';

/** Put with the asking, due at its deadline. */
export const expireClientData = defineJob<{ organizationId: string; clientDataId: string }>(
  'signing.expire-client-data',
);
