import { Injectable } from '@nestjs/common';
import type { ClientDataRequest } from '../../documents/index.js';
import { JobQueue, type Tx } from '../../platform/index.js';
import { ReminderSchedule } from '../reminders/reminder-schedule.js';
import { expireClientData, remindClientData } from './client-data.jobs.js';

/** What happens by itself while a client is asked for data: the reminders, and the end. */
@Injectable()
export class ClientDataSchedule {
  constructor(
    private readonly reminders: ReminderSchedule,
    private readonly queue: JobQueue,
  ) {}

  async plan(tx: Tx, asking: ClientDataRequest): Promise<void> {
    const payload = { organizationId: asking.organizationId, clientDataId: asking.id };
    const moments = await this.reminders.momentsFor(tx, asking);
    await this.queue.putAll(tx, [
      ...moments.map((runAt) => ({ job: remindClientData, payload, runAt })),
      { job: expireClientData, payload, runAt: asking.expiresAt },
    ]);
  }

  /** A reminder that fell outside working hours. */
  async postpone(tx: Tx, asking: ClientDataRequest, runAt: Date): Promise<void> {
    const payload = { organizationId: asking.organizationId, clientDataId: asking.id };
    await this.queue.put(tx, remindClientData, payload, { runAt });
  }
}
