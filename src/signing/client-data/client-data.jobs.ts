import { defineJob } from '../../platform/index.js';

/** Put with the asking, due at its deadline. */
export const expireClientData = defineJob<{ organizationId: string; clientDataId: string }>(
  'signing.expire-client-data',
);

/** Put with the asking, due some working hour before its deadline. */
export const remindClientData = defineJob<{ organizationId: string; clientDataId: string }>(
  'signing.remind-client-data',
);
