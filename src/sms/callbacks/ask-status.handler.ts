import { Handles, type JobHandler } from '../../platform/index.js';
import { askStatus } from './ask-status.jobs.js';
import { StatusQuestions } from './status-questions.js';

@Handles(askStatus)
export class AskStatusHandler implements JobHandler {
  constructor(private readonly questions: StatusQuestions) {}

  async handle(): Promise<void> {
    await this.questions.ask();
  }
}
