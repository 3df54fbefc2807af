import { IsEmail, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../../platform/index.js';

/** Where the link goes. */
export class SendLinkEmailDto {
  /**
   * The address; by default the contact's own. One that is not his is recorded as a change of the signer.
   * @example ivanov@example.ru
   */
  @MayBeAbsent()
  @IsEmail()
  @MaxLength(254)
  email?: string;
}
