import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan } from 'typeorm';
import {
  Clock,
  decodeCursor,
  DomainEvents,
  newId,
  toPage,
  Transactions,
} from '../../platform/index.js';
import { robotMessageCreated } from '../robot.events.js';
import { RobotMessageNotFound } from '../robot.errors.js';
import { RobotMessage, type RobotMessageType } from './robot-message.entity.js';

export interface NewMessage {
  readonly organizationId: string;
  readonly userId: string;
  readonly type: RobotMessageType;
  readonly text: string;
  readonly documentId: string | null;
  /** Names the fact, so that telling it twice makes one message. */
  readonly factKey: string;
}

const ERASED_TEXT = 'Данные стёрты.';

/** Whose inbox: messages belong to one employee. */
export interface InboxOwner {
  readonly organizationId: string;
  readonly id: string;
}

export interface InboxPage {
  readonly items: readonly RobotMessage[];
  readonly nextCursor: string | null;
  readonly unreadCount: number;
}

/** Messages to employees: written once per fact, listed newest first. */
@Injectable()
export class RobotInbox {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  async write(message: NewMessage): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (await tx.existsBy(RobotMessage, { factKey: message.factKey })) return;
      const id = newId();
      await tx.insert(RobotMessage, { ...message, id, createdAt: this.clock.now(), readAt: null });
      const { organizationId, userId } = message;
      await this.events.emit(tx, robotMessageCreated, { organizationId, messageId: id, userId });
    });
  }

  /** Takes the words out of every message about the document; that there was one stays. */
  async forget(organizationId: string, documentId: string): Promise<void> {
    await this.transactions.run((tx) =>
      tx.update(RobotMessage, { organizationId, documentId }, { text: ERASED_TEXT }),
    );
    await this.transactions.sweepLog();
  }

  async list(
    { organizationId, id: userId }: InboxOwner,
    query: { unread?: boolean | undefined; cursor?: string | undefined; limit: number },
  ): Promise<InboxPage> {
    const repository = this.dataSource.getRepository(RobotMessage);
    const own = { organizationId, userId };
    const unread = { ...own, readAt: IsNull() };
    const [rows, unreadCount] = await Promise.all([
      repository.find({
        where: {
          ...(query.unread ? unread : own),
          ...(query.cursor ? { id: LessThan(decodeCursor(query.cursor)) } : {}),
        },
        order: { id: 'DESC' },
        take: query.limit + 1,
      }),
      repository.countBy(unread),
    ]);
    return { ...toPage(rows, query.limit), unreadCount };
  }

  /** Reading twice keeps the first time. Throws RobotMessageNotFound, also for somebody else's message. */
  async read({ organizationId, id: userId }: InboxOwner, messageId: string): Promise<RobotMessage> {
    return this.transactions.run(async (tx) => {
      const message = await tx.findOneBy(RobotMessage, { id: messageId, organizationId, userId });
      if (!message) throw new RobotMessageNotFound();
      if (message.readAt) return message;
      const readAt = this.clock.now();
      await tx.update(RobotMessage, { id: messageId }, { readAt });
      return Object.assign(message, { readAt });
    });
  }
}
