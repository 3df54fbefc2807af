import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until the answer is not undefined; says what was awaited when it never is. */
export async function eventually<T>(
  awaited: string,
  ask: () => Promise<T | undefined>,
  limitMs = 20_000,
): Promise<T> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${limitMs} ms for: ${awaited}`);
    await sleep(100);
  }
}
