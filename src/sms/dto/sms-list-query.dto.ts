import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { CursorQuery, IsMoment, momentOf } from '../../platform/index.js';
import { SMS_STATUSES, type SmsStatus } from '../lifecycle/sms-status.js';
import { phoneInQuery } from '../phone-in-query.js';
import type { SmsFilter } from '../sms-list.query.js';
import { MESSAGE_PURPOSES, type MessagePurpose } from '../texts/message-purpose.js';

export class SmsListQueryDto extends CursorQuery {
  /**
   * Only messages of this signing request.
   * @example 019ab3a1-7c4b-7000-8000-00000000000b
   */
  @IsOptional()
  @IsUUID()
  requestId?: string;

  /**
   * Only messages to this signer.
   * @example 019ab3a1-7c4b-7000-8000-00000000000c
   */
  @IsOptional()
  @IsUUID()
  signerId?: string;

  /**
   * Only messages in this state.
   * @example undeliverable
   */
  @IsOptional()
  @IsIn(SMS_STATUSES)
  status?: SmsStatus;

  /**
   * Only messages to this number, in any writing.
   * @example +79990000001
   */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string;

  /**
   * Only messages that go, or went, through this gateway.
   * @example smpp
   */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,31}$/)
  gateway?: string;

  /**
   * Only messages for this.
   * @example link-code
   */
  @IsOptional()
  @IsIn(MESSAGE_PURPOSES)
  purpose?: MessagePurpose;

  /**
   * Asked for at this time or later; a date alone means its beginning in UTC.
   * @example 2026-11-24
   */
  @IsOptional()
  @IsMoment()
  createdFrom?: string;

  /**
   * Asked for at this time or earlier; a date alone means its end in UTC.
   * @example 2026-11-30
   */
  @IsOptional()
  @IsMoment()
  createdTo?: string;

  /** @throws ValidationFailed when the number is none */
  static filterOf(query: SmsListQueryDto): SmsFilter {
    const { phone, createdFrom, createdTo, ...same } = query;
    return {
      ...same,
      ...(phone === undefined ? {} : { phone: phoneInQuery(phone) }),
      ...(createdFrom ? { createdFrom: momentOf(createdFrom, 'beginning') } : {}),
      ...(createdTo ? { createdTo: momentOf(createdTo, 'end') } : {}),
    };
  }
}
