import { defineJob } from '../../platform/index.js';

/** Reads what a gateway told us. */
export const readCallback = defineJob<{ callbackId: string }>('sms.callback');
