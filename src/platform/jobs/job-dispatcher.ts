/** What a runner needs to know of a row to hand it out. */
export interface DueJob {
  readonly id: string;
  readonly handler: string;
  readonly runAt: Date;
  readonly attempts: number;
}

/** Hands out rows that were committed: at once in this process, or through Bull. Losing a hand-out loses nothing. */
export abstract class JobDispatcher {
  abstract dispatch(job: DueJob): void;
}
