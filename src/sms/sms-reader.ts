import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { SmsMessage } from './sms-message.entity.js';
import { attemptView, messageView, type SmsState, type SmsView } from './sms-view.js';
import { SmsAttempt } from './submission/sms-attempt.entity.js';
import { SmsPart } from './submission/sms-part.entity.js';

/** What other modules may ask about messages. */
@Injectable()
export class SmsReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The state of the newest message to each signer; signers without one are left out. */
  async latestBySigner(signerIds: readonly string[]): Promise<Map<string, SmsState>> {
    if (signerIds.length === 0) return new Map();
    const rows = await this.dataSource.getRepository(SmsMessage).find({
      select: { id: true, signerId: true, status: true, reason: true, statusAt: true },
      where: { signerId: In(signerIds) },
      order: { id: 'ASC' },
    });
    // The last one wins: ids order by time.
    return new Map(
      rows.map(({ signerId, status, reason, statusAt }) => [
        signerId,
        { status, reason, at: statusAt },
      ]),
    );
  }

  /** All messages of a request, oldest first: for the signature sheet and for a dispute. */
  async ofRequest(requestId: string): Promise<SmsView[]> {
    const messages = await this.dataSource
      .getRepository(SmsMessage)
      .find({ where: { requestId }, order: { id: 'ASC' } });
    return this.withAttempts(messages);
  }

  /** When messages to this signer were asked for, oldest first: for the limits of SEC-3. */
  async sentTimes(
    signerId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Date[]> {
    const rows = await manager.find(SmsMessage, {
      select: { id: true, createdAt: true },
      // Nobody asked for what answers the client: it makes nobody wait.
      where: [
        { signerId, purpose: Not(In(['answer', 'copy'])) },
        { signerId, challengeId: Not(IsNull()) },
      ],
      order: { id: 'ASC' },
    });
    return rows.map(({ createdAt }) => createdAt);
  }

  /** When codes alone were sent to this signer, oldest first: a code sent again counts each time (SEC-3). */
  async codeTimes(signerId: string, manager: EntityManager): Promise<Date[]> {
    const rows = await manager.find(SmsMessage, {
      select: { id: true, createdAt: true },
      where: { signerId, purpose: In(['code', 'answer']), challengeId: Not(IsNull()) },
      order: { id: 'ASC' },
    });
    return rows.map(({ createdAt }) => createdAt);
  }

  /** For the lists of this module. */
  async withAttempts(messages: readonly SmsMessage[]): Promise<SmsView[]> {
    if (messages.length === 0) return [];
    const attempts = await this.dataSource.getRepository(SmsAttempt).find({
      where: { messageId: In(messages.map(({ id }) => id)) },
      order: { number: 'ASC' },
    });
    const parts = await this.dataSource.getRepository(SmsPart).find({
      where: { messageId: In(messages.map(({ id }) => id)) },
      order: { number: 'ASC' },
    });
    const byAttempt = Map.groupBy(parts, ({ attemptId }) => attemptId);
    const views = attempts.map((attempt) => ({
      messageId: attempt.messageId,
      view: attemptView(attempt, byAttempt.get(attempt.id) ?? []),
    }));
    const byMessage = Map.groupBy(views, ({ messageId }) => messageId);
    return messages.map((message) =>
      messageView(
        message,
        (byMessage.get(message.id) ?? []).map(({ view }) => view),
      ),
    );
  }
}
