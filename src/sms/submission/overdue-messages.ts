import { Injectable } from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { DataSource, In, LessThan } from 'typeorm';
import { Clock, JobQueue, lockRow, Transactions, type Tx } from '../../platform/index.js';
import { SmsMessage } from '../sms-message.entity.js';
import { SubmissionOutcomes } from './submission-outcomes.js';
import { submitSms } from './submit-sms.jobs.js';

/** Far longer than any job waits or runs; what was postponed has a later `dueAt`. */
const OVERDUE_MS = 3_600_000;
const BATCH = 200;

/**
 * A job that failed too often leaves its message in the queue, where it would be lost without a word. It gets a new
 * job; once it is worth nothing, its author is told instead.
 */
@Injectable()
export class OverdueMessages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly outcomes: SubmissionOutcomes,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    @InjectPinoLogger(OverdueMessages.name) private readonly logger: PinoLogger,
  ) {}

  async look(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - OVERDUE_MS);
    const found = await this.dataSource.getRepository(SmsMessage).find({
      select: { id: true },
      where: { status: In(['queued', 'submitting']), statusAt: LessThan(before) },
      order: { statusAt: 'ASC' },
      take: BATCH,
    });
    for (const { id } of found) {
      await this.transactions.run((tx) => this.stir(tx, id, before));
    }
  }

  private async stir(tx: Tx, id: string, before: Date): Promise<void> {
    const message = await lockRow(tx, SmsMessage, { id });
    if (!message || !isOverdue(message, before)) return;
    const { organizationId, status, validUntil } = message;
    this.logger.warn({ messageId: id, status }, 'nobody is at this SMS any more');
    if (status === 'queued' && validUntil <= this.clock.now()) {
      await this.outcomes.withdraw(tx, message);
      return;
    }
    await this.queue.put(tx, submitSms, { organizationId, messageId: id });
  }
}

function isOverdue({ status, statusAt, dueAt }: SmsMessage, before: Date): boolean {
  const since = dueAt ?? statusAt;
  return ['queued', 'submitting'].includes(status) && since < before;
}
