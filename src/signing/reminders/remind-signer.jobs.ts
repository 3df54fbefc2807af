import { defineJob } from '../../platform/index.js';

/** Put with the request for each of its signers, due some working hour before the deadline. */
export const remindSigner = defineJob<{
  organizationId: string;
  requestId: string;
  signerId: string;
}>('signing.remind-signer');
