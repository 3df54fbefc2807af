/**
 * Work that is done apart from the rest: `sms` is what needs a connection to an operator, which one process holds for
 * all. A row does not know its lane, its definition does.
 */
export const JOB_LANES = ['main', 'sms'] as const;
export type JobLane = (typeof JOB_LANES)[number];

/** How much of a lane one process does at a time; of `sms` as much as an SMSC has window (G-7). */
export const LANE_CONCURRENCY: Readonly<Record<JobLane, number>> = { main: 4, sms: 10 };
