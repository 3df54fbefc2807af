import { Injectable } from '@nestjs/common';
import { ClientDataRequests, DocumentTransitions } from '../../documents/index.js';
import { Transactions } from '../../platform/index.js';
import { ReminderNeed } from '../reminders/reminder-need.js';
import { ClientDataMessages } from './client-data-messages.js';
import { ClientDataSchedule } from './client-data-schedule.js';

/** Reminds a client who has not filled in the form, and nobody after the answers came or the asking ended. */
@Injectable()
export class ClientDataReminding {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentTransitions,
    private readonly requests: ClientDataRequests,
    private readonly need: ReminderNeed,
    private readonly schedule: ClientDataSchedule,
    private readonly messages: ClientDataMessages,
  ) {}

  /** Does nothing where nothing is left to be reminded of; outside working hours it waits for them. */
  async remind(organizationId: string, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const known = await this.requests.find(tx, organizationId, id);
      if (!known) return;
      const [document] = await this.documents.lock(tx, organizationId, [known.documentId]);
      const asking = await this.requests.lock(tx, id);
      if (!document || asking?.status !== 'waiting') return;
      const need = await this.need.of(tx, asking);
      if (need.kind === 'now') await this.messages.sendReminder(tx, asking, document);
      if (need.kind === 'later') await this.schedule.postpone(tx, asking, need.at);
    });
  }
}
