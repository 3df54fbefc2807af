import type { InboxPage } from '../inbox.service.js';
import type { RobotMessage, RobotMessageType } from '../robot-message.entity.js';

/** A message of the CRM's Robot. */
export class RobotMessageDto {
  id!: string;
  /**
   * What it is about: `document.signed` (by everybody), `signer.signed` (by one of several), `document.declined`,
   * `document.expired`, `sms.undeliverable`, `sms.unknown`, `sms.balance_low`, `dispute.protocol_ready`,
   * `consent.withdrawn`.
   */
  type!: RobotMessageType;
  /**
   * In Russian, ready to show.
   * @example Иванов И. И. подписал „Договор № 15“ сегодня в 14:05.
   */
  text!: string;
  documentId!: string | null;
  createdAt!: string;
  /** Null while it has not been read. */
  readAt!: string | null;

  static from(message: RobotMessage): RobotMessageDto {
    const { id, type, text, documentId, createdAt, readAt } = message;
    return {
      id,
      type,
      text,
      documentId,
      createdAt: createdAt.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    };
  }
}

export class RobotMessageListDto {
  items!: RobotMessageDto[];
  /** Ask for the next page with it; null on the last one. */
  nextCursor!: string | null;
  /** Of all your messages, not of this page. */
  unreadCount!: number;

  static from({ items, nextCursor, unreadCount }: InboxPage): RobotMessageListDto {
    return { items: items.map((item) => RobotMessageDto.from(item)), nextCursor, unreadCount };
  }
}
