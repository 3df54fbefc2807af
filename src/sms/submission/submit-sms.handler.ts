import { Handles, type JobHandler } from '../../platform/index.js';
import { SubmissionService } from './submission.service.js';
import { submitSms } from './submit-sms.jobs.js';

@Handles(submitSms)
export class SubmitSmsHandler implements JobHandler<{ organizationId: string; messageId: string }> {
  constructor(private readonly submission: SubmissionService) {}

  async handle({ messageId }: { messageId: string }): Promise<void> {
    await this.submission.submit(messageId);
  }
}
