import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '../../platform/index.js';
import { DisputeChecks } from './dispute-checks.service.js';
import { runDisputeChecks } from './run-checks.jobs.js';

@Injectable()
@Handles(runDisputeChecks)
export class RunChecksHandler implements JobHandler<{ disputeId: string }> {
  constructor(private readonly checks: DisputeChecks) {}

  async handle({ disputeId }: { disputeId: string }): Promise<void> {
    await this.checks.runOnOpening(disputeId);
  }
}
