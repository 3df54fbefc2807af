import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { Handles, type JobHandler } from '../jobs/handles.decorator.js';
import { Clock } from '../time/clock.js';
import { AttemptCount } from './attempt-count.entity.js';
import { cleanCounts } from './clean-counts.jobs.js';

@Injectable()
@Handles(cleanCounts)
export class CleanCountsHandler implements JobHandler {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run((tx) => tx.delete(AttemptCount, { endsAt: LessThan(now) }));
  }
}
