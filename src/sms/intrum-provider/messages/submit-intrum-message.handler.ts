import { Handles, type JobHandler } from '../../../platform/index.js';
import { IntrumSubmission } from './intrum-submission.service.js';
import { submitIntrumMessage } from './submit-intrum-message.jobs.js';

@Handles(submitIntrumMessage)
export class SubmitIntrumMessageHandler implements JobHandler<{
  organizationId: string;
  messageId: string;
}> {
  constructor(private readonly submission: IntrumSubmission) {}

  async handle({ messageId }: { messageId: string }): Promise<void> {
    await this.submission.submit(messageId);
  }
}
