import { IsBoolean } from 'class-validator';
import { MayBeAbsent } from '../../platform/index.js';

/** What is tried by itself when an SMS was refused; what a PATCH leaves out stays as it is. */
export class SmsFallbackDto {
  /**
   * Whether a message that was refused for a reason of the gateway's goes once through the second one, where the
   * installation has one. Never a message that may have gone out.
   * @example false
   */
  @MayBeAbsent()
  @IsBoolean()
  secondGateway?: boolean;

  /**
   * Whether a client whose SMS with the link did not arrive gets the link by e-mail, where his contact has an address and
   * the installation a mail server. The code comes by SMS when he asks for it on the page.
   * @example false
   */
  @MayBeAbsent()
  @IsBoolean()
  email?: boolean;
}
