import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/index.js';
import { SmsCallbacks } from '../../callbacks/sms-callbacks.js';
import { SmsGateways } from '../sms-gateways.js';
import type { AskIntrum } from './ask-intrum.jobs.js';
import { IntrumSchedule } from './intrum-schedule.js';

/** Asks, and hands news on the way of a report that came by itself. */
@Injectable()
export class IntrumQuestions {
  constructor(
    private readonly gateways: SmsGateways,
    private readonly callbacks: SmsCallbacks,
    private readonly transactions: Transactions,
    private readonly schedule: IntrumSchedule,
  ) {}

  async ask(question: AskIntrum): Promise<void> {
    const gateway = this.gateways.named('intrum');
    if (!gateway?.statusOf) return;
    const raw = await gateway.statusOf(question.providerId, '');
    const [report] = raw === undefined ? [] : gateway.parseReports(raw);
    const known = report?.status ?? question.known;
    await this.transactions.run(async (tx) => {
      if (raw !== undefined && known !== question.known) {
        await this.callbacks.take(tx, gateway.name, raw);
      }
      // Everything but «the operator has it» is an end.
      if (known !== '' && known !== 'sent') return;
      await this.schedule.next(tx, { ...question, known, asked: question.asked + 1 });
    });
  }
}
