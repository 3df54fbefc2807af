import { Handles, type JobHandler } from '../../../platform/index.js';
import { ForwardDelivery } from './forward-delivery.service.js';
import { forwardToIntrum } from './forward-to-intrum.jobs.js';

@Handles(forwardToIntrum)
export class ForwardToIntrumHandler implements JobHandler<{
  organizationId: string;
  forwardId: string;
}> {
  constructor(private readonly delivery: ForwardDelivery) {}

  async handle({ forwardId }: { forwardId: string }): Promise<void> {
    await this.delivery.deliver(forwardId);
  }
}
