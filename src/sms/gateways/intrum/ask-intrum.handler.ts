import { Handles, type JobHandler } from '../../../platform/index.js';
import { type AskIntrum, askIntrum } from './ask-intrum.jobs.js';
import { IntrumQuestions } from './intrum-questions.js';

@Handles(askIntrum)
export class AskIntrumHandler implements JobHandler<AskIntrum> {
  constructor(private readonly questions: IntrumQuestions) {}

  async handle(question: AskIntrum): Promise<void> {
    await this.questions.ask(question);
  }
}
