import type {
  SmsPartStatus,
  SmsReason,
  SmsStatus,
  SmsStatusReason,
} from '../lifecycle/sms-status.js';
import type { SmsAttemptView, SmsView } from '../sms-view.js';
import type { AttemptOutcome } from '../submission/sms-attempt.entity.js';
import type { MessagePurpose } from '../texts/message-purpose.js';

/** One part of a message, as the gateway numbers it; a message is delivered when all of its parts are. */
export class SmsPartDto {
  /**
   * From 1.
   * @example 1
   */
  number!: number;
  /**
   * The gateway's id of this part; null where it gave none.
   * @example 4F2A9C0E
   */
  providerMessageId!: string | null;
  /** `accepted` until something is reported. */
  status!: SmsPartStatus;
  /** Why it did not arrive. */
  reason!: SmsReason | null;
  /** @example 2026-11-24T11:05:09.000Z */
  statusAt!: string;
}

/** One submission of a message to a gateway. */
export class SmsAttemptDto {
  /**
   * From 1.
   * @example 1
   */
  number!: number;
  /**
   * Which gateway it went to.
   * @example sandbox
   */
  gateway!: string;
  /** `submitting`, `accepted`, `rejected`, or `unknown` when nobody answered. */
  outcome!: AttemptOutcome;
  /**
   * Why it was rejected or why nothing is known.
   * @example timeout
   */
  reason!: string | null;
  /**
   * The gateway's id of the message; the operator's own record is asked for by it.
   * @example 019ab3a1-7c4b-7000-8000-00000000000d
   */
  providerMessageId!: string | null;
  /**
   * What the gateway said it took; null where it said nothing.
   * @example 1140
   */
  costKopecks!: number | null;
  /** In their order; empty while the gateway has not accepted it. */
  parts!: SmsPartDto[];
  /** @example 2026-11-24T11:05:07.000Z */
  submittedAt!: string;
  /** @example 2026-11-24T11:05:07.120Z */
  answeredAt!: string | null;
}

/** An SMS to a client. Code and link are masked: nobody on your side sees them. */
export class SmsMessageDto {
  /** @example 019ab3a1-7c4b-7000-8000-00000000000a */
  id!: string;
  /** @example 019ab3a1-7c4b-7000-8000-00000000000b */
  requestId!: string;
  /** @example 019ab3a1-7c4b-7000-8000-00000000000c */
  signerId!: string;
  /** What it is for: `link-code`, `link`, `code`, `reminder`, `copy`, `answer`. */
  purpose!: MessagePurpose;
  /** @example +79990000001 */
  phone!: string;
  /**
   * The sender's name.
   * @example Signet
   */
  sender!: string;
  /**
   * With the code as `••••••` and the token of the link as `…`.
   * @example ООО «Ромашка»: Договор №15 от 24.11.2026 (HJ9GJ-71S0J). Прочитать и подписать: https://s.example.ru/s/… Код подписи ••••••, никому не сообщайте
   */
  text!: string;
  /**
   * Parts that are paid for.
   * @example 3
   */
  segments!: number;
  /**
   * The gateway that it goes through, or went.
   * @example smpp
   */
  gateway!: string | null;
  /** `unknown` means that it may have gone out and may not have; such a message is never repeated by itself when it carries a code. */
  status!: SmsStatus;
  /**
   * Why it did not arrive, or why nothing is known of it.
   * @example blocked_by_subscriber
   */
  reason!: SmsStatusReason | null;
  /**
   * When it came into this state.
   * @example 2026-11-24T11:05:09.000Z
   */
  statusAt!: string;
  /** @example 2026-11-24T11:05:07.000Z */
  createdAt!: string;
  /**
   * When it is handed over again, where the gateway could not take it now.
   * @example 2026-11-24T11:05:12.000Z
   */
  nextAttemptAt!: string | null;
  /** Oldest first. */
  attempts!: SmsAttemptDto[];

  static from(view: SmsView): SmsMessageDto {
    return {
      id: view.id,
      requestId: view.requestId,
      signerId: view.signerId,
      purpose: view.purpose,
      phone: view.phone,
      sender: view.sender,
      text: view.text,
      segments: view.segments,
      gateway: view.gateway,
      status: view.status,
      reason: view.reason,
      statusAt: view.at.toISOString(),
      createdAt: view.createdAt.toISOString(),
      nextAttemptAt: view.nextAttemptAt?.toISOString() ?? null,
      attempts: view.attempts.map(attemptOf),
    };
  }
}

function attemptOf({
  providerId,
  parts,
  submittedAt,
  answeredAt,
  ...rest
}: SmsAttemptView): SmsAttemptDto {
  return {
    ...rest,
    providerMessageId: providerId,
    parts: parts.map((part) => ({
      number: part.number,
      providerMessageId: part.providerId,
      status: part.status,
      reason: part.reason,
      statusAt: part.at.toISOString(),
    })),
    submittedAt: submittedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}

export class SmsMessageListDto {
  items!: SmsMessageDto[];
  /** Ask for the next page with it; null on the last one. */
  nextCursor!: string | null;

  static from(page: { items: SmsView[]; nextCursor: string | null }): SmsMessageListDto {
    return {
      items: page.items.map((view) => SmsMessageDto.from(view)),
      nextCursor: page.nextCursor,
    };
  }
}
