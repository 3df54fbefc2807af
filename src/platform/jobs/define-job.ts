import type { JobLane } from './job-lane.js';

/** A payload is JSON of ids only (SEC-19): rows are read by people and kept for days. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

export interface JobOptions {
  /** How often it is tried before the row ends as `dead`. */
  readonly attempts: number;
  /** After this the try counts as failed and another may begin. Default 60 s. */
  readonly timeoutMs: number;
  /** Runs by itself, once per period however many workers there are. The payload is `{}`. */
  readonly everyMs?: number;
  /** `main` unless given. */
  readonly lane?: JobLane;
}

/** What a producer imports: the name and the shape. The handler is found at boot. */
export interface JobDefinition<P extends JobPayload = JobPayload> {
  readonly name: string;
  readonly options: JobOptions;
  /** Only a type: keeps payload and handler together for the compiler. */
  readonly payload?: P;
}

const defined = new Map<string, JobDefinition>();

/** Defines a job. It runs at least once: the handler re-reads the state and returns when the work is done. */
export function defineJob<P extends JobPayload>(
  name: string,
  options: Partial<JobOptions> = {},
): JobDefinition<P> {
  if (defined.has(name)) throw new Error(`Two jobs are called ${name}`);
  const job: JobDefinition<P> = { name, options: { attempts: 8, timeoutMs: 60_000, ...options } };
  defined.set(name, job);
  return job;
}

/** Every job this build knows; the boot of the whole application refuses one that nobody handles. */
export function definedJobs(): JobDefinition[] {
  return [...defined.values()];
}
