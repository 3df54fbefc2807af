import { Handles, type JobHandler } from '../../platform/index.js';
import { findOverdue } from './find-overdue.jobs.js';
import { OverdueMessages } from './overdue-messages.js';

@Handles(findOverdue)
export class FindOverdueHandler implements JobHandler {
  constructor(private readonly messages: OverdueMessages) {}

  async handle(): Promise<void> {
    await this.messages.look();
  }
}
