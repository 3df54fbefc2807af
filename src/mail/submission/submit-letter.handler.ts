import { Handles, type JobHandler } from '../../platform/index.js';
import { LetterSubmission } from './letter-submission.service.js';
import { submitLetter } from './submit-letter.jobs.js';

@Handles(submitLetter)
export class SubmitLetterHandler implements JobHandler<{
  organizationId: string;
  messageId: string;
}> {
  constructor(private readonly submission: LetterSubmission) {}

  async handle({ messageId }: { messageId: string }): Promise<void> {
    await this.submission.submit(messageId);
  }
}
