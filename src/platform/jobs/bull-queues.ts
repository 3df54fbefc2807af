import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';
import type { JobLane } from './job-lane.js';

/** What Bull carries: the row's id; none of a job whose content was flushed while it was taken. */
export interface BullJobData {
  id?: string;
}

/** A queue per lane, so that a process takes only what it can do. */
export const BULL_QUEUES: Readonly<Record<JobLane, string>> = {
  main: 'signet-jobs',
  sms: 'signet-jobs-sms',
};

@Injectable()
export class BullQueues {
  private readonly queues: Readonly<Record<JobLane, Queue<BullJobData>>>;

  constructor(
    @InjectQueue(BULL_QUEUES.main) main: Queue<BullJobData>,
    @InjectQueue(BULL_QUEUES.sms) sms: Queue<BullJobData>,
  ) {
    this.queues = { main, sms };
  }

  of(lane: JobLane): Queue<BullJobData> {
    return this.queues[lane];
  }
}
