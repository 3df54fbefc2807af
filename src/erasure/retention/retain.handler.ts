import { Handles, type JobHandler, Transactions } from '../../platform/index.js';
import { retain } from '../erasure.jobs.js';
import { RetentionService } from './retention.service.js';

@Handles(retain)
export class RetainHandler implements JobHandler {
  constructor(
    private readonly retention: RetentionService,
    private readonly transactions: Transactions,
  ) {}

  async handle(): Promise<void> {
    if ((await this.retention.run()) > 0) await this.transactions.sweepLog();
  }
}
