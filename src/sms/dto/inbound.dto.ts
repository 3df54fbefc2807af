import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { CursorQuery } from '../../platform/index.js';
import type { InboundMatch, SmsInbound } from '../callbacks/sms-inbound.entity.js';
import type { InboundFilter } from '../inbound-list.query.js';
import { phoneInQuery } from '../phone-in-query.js';

export class InboundListQueryDto extends CursorQuery {
  /**
   * Only messages about this signing request.
   * @example 019ab3a1-7c4b-7000-8000-00000000000b
   */
  @IsOptional()
  @IsUUID()
  requestId?: string;

  /**
   * Only messages from this number, in any writing.
   * @example +79990000001
   */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string;

  /** @throws ValidationFailed when the number is none */
  static filterOf({ phone, ...same }: InboundListQueryDto): InboundFilter {
    return { ...same, ...(phone === undefined ? {} : { phone: phoneInQuery(phone) }) };
  }
}

/** An SMS from a client. What may be a code in it is masked. */
export class InboundSmsDto {
  /** @example 019ab3a1-7c4b-7000-8000-00000000000e */
  id!: string;
  /**
   * The sending that it answers, or the last one to this number.
   * @example 019ab3a1-7c4b-7000-8000-00000000000b
   */
  requestId!: string | null;
  /** @example 019ab3a1-7c4b-7000-8000-00000000000c */
  signerId!: string | null;
  /** @example +79990000001 */
  phone!: string;
  /**
   * Our number or name that it was sent to.
   * @example Signet
   */
  recipient!: string;
  /** @example Когда приедете? */
  text!: string;
  /**
   * `code`: it signed. `wrong`: another code was awaited. `not-opened`: the document was not opened before. `none`: it
   * holds no code, or none was awaited. Null until it was compared.
   * @example none
   */
  match!: InboundMatch | null;
  /** @example smpp */
  gateway!: string;
  /** @example 2026-11-24T11:05:07.000Z */
  receivedAt!: string;

  static from(sms: SmsInbound): InboundSmsDto {
    const { id, requestId, signerId, phone, recipient, text, matchedAs, gateway } = sms;
    const receivedAt = sms.receivedAt.toISOString();
    return {
      id,
      requestId,
      signerId,
      phone,
      recipient,
      text,
      match: matchedAs,
      gateway,
      receivedAt,
    };
  }
}

export class InboundSmsListDto {
  items!: InboundSmsDto[];
  /** Ask for the next page with it; null on the last one. */
  nextCursor!: string | null;

  static from(page: { items: SmsInbound[]; nextCursor: string | null }): InboundSmsListDto {
    return {
      items: page.items.map((sms) => InboundSmsDto.from(sms)),
      nextCursor: page.nextCursor,
    };
  }
}
