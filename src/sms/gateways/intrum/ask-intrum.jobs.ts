import { defineJob } from '../../../platform/index.js';

/** Which message is asked for, how often it was, and what was answered last. */
export interface AskIntrum {
  readonly [key: string]: string | number;
  readonly organizationId: string;
  readonly providerId: string;
  readonly asked: number;
  readonly known: string;
}

/** Asks a provider of INTRUM's form what became of a message: it never tells by itself. */
export const askIntrum = defineJob<AskIntrum>('sms.ask-intrum');
