import { SmsLimitReached } from '../sms/index.js';

/** A code that the caps on SMS do not let out: its transaction is undone, and the client is told when to ask again. */
export async function withinCaps<T>(
  asked: Promise<T>,
): Promise<T | { readonly kind: 'too-soon'; readonly seconds: number }> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof SmsLimitReached) {
      return { kind: 'too-soon', seconds: error.retryAfterSeconds };
    }
    throw error;
  }
}
