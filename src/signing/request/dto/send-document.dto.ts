import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { CODE_DELIVERIES, type CodeDelivery } from '../../../settings/index.js';

/** How to send a document. Everything may be left out when the card answers it. */
export class SendDocumentDto {
  /**
   * Which of the card's contacts signs; obligatory when the document has neither card nor contact.
   * @example 019ab3a1-7c4b-7000-8000-00000000000a
   */
  @IsOptional()
  @IsUUID()
  contactId?: string;

  /**
   * The mobile number the SMS goes to, in any writing. Obligatory when the card knows several. A number
   * that the card does not know is recorded as typed.
   * @example +7 916 123-45-67
   */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string;

  /**
   * Full name of the signer, when it is not the contact's.
   * @example Иванов Иван Иванович
   */
  @IsOptional()
  @IsString()
  @Length(2, 200)
  fullName?: string;

  /** `with-link`: code in the SMS of the link; `on-demand`: code after the document was opened. */
  @IsOptional()
  @IsIn(CODE_DELIVERIES)
  codeDelivery?: CodeDelivery;

  /**
   * Until when it can be signed; at least a minute ahead, at most a year. By default the organization's term.
   * @example 2026-12-01T12:00:00.000Z
   */
  @IsOptional()
  @IsISO8601({ strict: true })
  expiresAt?: string;

  /**
   * Where to lead the client back to after signing or declining, by a link on the page; its origin must be one of the
   * settings' `returnOrigins`. The link adds `signet_request` (the id) and `signet_status` (`signed` or `declined`).
   * @example https://shop.example.ru/orders/15
   */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  returnUrl?: string;
}
