import { DomainError } from '../platform/index.js';
import type { MessagePurpose } from './texts/message-purpose.js';

/** The organization's own wording leaves no room for link, code and warning within four parts (T-2). */
export class SmsTextTooLong extends DomainError {
  readonly code = 'sms_text_too_long';
  readonly kind = 'invalid' as const;

  constructor(purpose: MessagePurpose) {
    super(`Текст СМС (${purpose}) не помещается в четыре части: сократите его в настройках`);
  }
}
