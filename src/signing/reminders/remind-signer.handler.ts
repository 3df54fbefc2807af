import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '../../platform/index.js';
import { remindSigner } from './remind-signer.jobs.js';
import { type DueReminder, Reminders } from './reminders.service.js';

@Injectable()
@Handles(remindSigner)
export class RemindSignerHandler implements JobHandler<DueReminder & Record<string, string>> {
  constructor(private readonly reminders: Reminders) {}

  async handle(due: DueReminder): Promise<void> {
    await this.reminders.remind(due);
  }
}
