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
}
