/** One measured ratio and what it must hold. */
export interface Ratio {
  name: string;
  /** What is measured, and what it is measured against, in milliseconds. */
  ours: number;
  reference: number;
  budget: { most: number } | { least: number };
}

/** Milliseconds of one piece of work. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Medians of several works that take turns, so that a busy machine slows all of them alike.
 * @returns one median per work, in their order
 */
export async function takeTurns(
  works: readonly (() => Promise<unknown>)[],
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<number[]> {
  const times: number[][] = works.map(() => []);
  for (let round = -warmUp; round < rounds; round += 1) {
    // In turn forwards and backwards, so that nobody always follows the one who heats the caches.
    const order = round % 2 === 0 ? [...works.entries()] : [...works.entries()].reverse();
    for (const [index, work] of order) {
      const time = await timed(work);
      if (round >= 0) times[index]?.push(time);
    }
  }
  return times.map(median);
}

/** Prints a ratio beside its budget; a ratio that does not hold ends the process with an error. */
export function report({ name, ours, reference, budget }: Ratio): void {
  const isUpper = 'most' in budget;
  const ratio = isUpper ? ours / reference : reference / ours;
  const holds = isUpper ? ratio <= budget.most : ratio >= budget.least;
  const limit = isUpper ? `at most ${budget.most}` : `at least ${budget.least}`;
  const line = [
    holds ? 'ok  ' : 'FAIL',
    name.padEnd(58),
    `${ratio.toFixed(2)}×`.padStart(8),
    `(${limit})`.padEnd(16),
    `${ours.toFixed(1)} ms against ${reference.toFixed(1)} ms`,
  ];
  process.stdout.write(`${line.join(' ')}\n`);
  if (!holds) process.exitCode = 1;
}
