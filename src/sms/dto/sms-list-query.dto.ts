import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { CursorQuery } from '../../platform/index.js';
import { SMS_STATUSES, type SmsStatus } from '../lifecycle/sms-status.js';

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
}
