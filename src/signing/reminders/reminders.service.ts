import { Injectable } from '@nestjs/common';
import { JobQueue, lockRow, Transactions, type Tx } from '../../platform/index.js';
import { PackageDocuments } from '../package-documents.js';
import { Resending } from '../request/resending.js';
import { Signer } from '../request/signer.entity.js';
import { SigningRequest } from '../request/signing-request.entity.js';
import { ReminderNeed } from './reminder-need.js';
import { remindSigner } from './remind-signer.jobs.js';

/** A reminder whose time has come. */
export interface DueReminder {
  readonly organizationId: string;
  readonly requestId: string;
  readonly signerId: string;
}

/** Reminds who has been invited and has neither signed nor declined, and nobody after the end. */
@Injectable()
export class Reminders {
  constructor(
    private readonly transactions: Transactions,
    private readonly need: ReminderNeed,
    private readonly documents: PackageDocuments,
    private readonly again: Resending,
    private readonly queue: JobQueue,
  ) {}

  /** Does nothing where nothing is left to be reminded of; outside working hours it waits for them. */
  async remind(due: DueReminder): Promise<void> {
    const { organizationId, requestId, signerId } = due;
    await this.transactions.run(async (tx) => {
      const request = await lockRow(tx, SigningRequest, { id: requestId, organizationId });
      const signer = await tx.findOneBy(Signer, { id: signerId, requestId });
      if (!request || !signer) return;
      if (!isAwaited(request.status) || !isAwaited(signer.status)) return;
      const { phone } = signer;
      const { expiresAt } = request;
      const need = await this.need.of(tx, { organizationId, signerId, phone, expiresAt });
      if (need.kind === 'now') await this.send(tx, request, signer);
      if (need.kind === 'later') await this.postpone(tx, due, need.at);
    });
  }

  /** The SMS with the link and the deadline, never with a code. */
  private async send(tx: Tx, request: SigningRequest, signer: Signer): Promise<void> {
    const documents = await this.documents.of(tx, request);
    await this.again.reminder(tx, { request, signer, documents, byItself: true });
  }

  private async postpone(tx: Tx, due: DueReminder, runAt: Date): Promise<void> {
    await this.queue.put(tx, remindSigner, { ...due }, { runAt });
  }
}

function isAwaited(status: string): boolean {
  return status === 'sent' || status === 'viewed';
}
