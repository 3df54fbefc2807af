import { defineJob } from '../../platform/index.js';

/** Hands a letter to the mail server. */
export const submitLetter = defineJob<{ organizationId: string; messageId: string }>('mail.submit');
