import { setTimeout as pause } from 'node:timers/promises';
import type { SubmissionResult } from '../gateways/sms-gateway.js';

/** The gateway's answer, or `unknown` when it does not come in time or breaks off: then nobody knows. */
export async function answerWithin(
  milliseconds: number,
  sending: Promise<SubmissionResult>,
): Promise<SubmissionResult> {
  const timer = new AbortController();
  const late = pause(milliseconds, { kind: 'unknown', cause: 'timeout' } as const, timer);
  try {
    const answer = await Promise.race([sending, late]);
    // Without an id no report can ever be matched (G-5).
    if (answer.kind === 'accepted' && answer.providerIds.every((id) => id === '')) {
      return { kind: 'unknown', cause: 'no-response' };
    }
    return answer;
  } catch {
    // What it threw may hold the text, so it is not even logged; the attempt row says what is known.
    return { kind: 'unknown', cause: 'closed' };
  } finally {
    timer.abort();
  }
}
