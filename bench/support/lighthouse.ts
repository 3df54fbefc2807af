// Lighthouse is no dependency: two thirds of it report errors to its makers, and nothing else here needs it. npm fetches
// this version when a bench first asks for it; that reporting is off.
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { median } from './ratio.js';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const VISITS = 3;
const LEAST = 95;

export type Category = 'performance' | 'accessibility' | 'best-practices';

interface Visit {
  readonly address: string;
  /** Of the browser's debugging. */
  readonly port: string;
  readonly categories: readonly Category[];
  /** Who is logged in stays so between visits. */
  readonly keepsStorage?: boolean;
}

interface Audit {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
  readonly displayValue?: string;
}

interface Result {
  readonly categories: Readonly<
    Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, Audit>>;
  readonly runtimeError?: { message: string };
}

/** Three visits, and the median mark of each category beside what it must be. */
export async function reportVisits(name: string, visit: Visit): Promise<void> {
  const results: Result[] = [];
  for (let n = 0; n < VISITS; n += 1) results.push(await lighthouse(visit));
  for (const category of visit.categories) report(name, category, results);
}

/** One visit as Lighthouse's phone makes it: a slow processor on a slow network. */
async function lighthouse({ address, port, categories, keepsStorage }: Visit): Promise<Result> {
  const words = ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', address];
  words.push(`--port=${port}`, '--output=json', '--output-path=stdout', '--quiet');
  words.push(`--only-categories=${categories.join(',')}`, '--no-enable-error-reporting');
  if (keepsStorage === true) words.push('--disable-storage-reset');
  const child = spawn('npm', words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const result = JSON.parse(await text(child.stdout)) as Result;
  if (result.runtimeError) throw new Error(result.runtimeError.message);
  return result;
}

function report(name: string, category: Category, results: readonly Result[]): void {
  const marks = results.map(({ categories }) => (categories[category]?.score ?? 0) * 100);
  const mark = median(marks);
  const holds = mark >= LEAST;
  process.stdout.write(
    `${holds ? 'ok  ' : 'FAIL'} Lighthouse, phone, ${name}, ${category}: ${mark.toFixed(0)} ` +
      `(at least ${LEAST}; visits ${marks.map((one) => one.toFixed(0)).join(', ')})\n`,
  );
  for (const line of imperfect(category, results[0])) process.stdout.write(`       ${line}\n`);
  if (!holds) process.exitCode = 1;
}

/** What cost marks on the first visit. */
function imperfect(category: string, result: Result | undefined): string[] {
  const refs = result?.categories[category]?.auditRefs ?? [];
  return refs.flatMap(({ id, weight }) => {
    const audit = result?.audits[id];
    if (!audit || weight === 0 || audit.score === null || audit.score >= 0.99) return [];
    return [`${audit.score.toFixed(2)} ${audit.title} ${audit.displayValue ?? ''}`.trimEnd()];
  });
}
