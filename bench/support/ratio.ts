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

/** The value that a share of the sorted values does not exceed: 0.95 for p95, 1 for the largest. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

/** Prints times beside the budget of their p95; over it, the process ends with an error. */
export function reportTimes(name: string, times: readonly number[], p95AtMost: number): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => `${percentile(sorted, share).toFixed(0)} ms`;
  const holds = percentile(sorted, 0.95) <= p95AtMost;
  const figures = `p50 ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)}`;
  process.stdout.write(
    `${holds ? 'ok  ' : 'FAIL'} ${name}: ${figures} (p95 at most ${p95AtMost} ms)\n`,
  );
  if (!holds) process.exitCode = 1;
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
