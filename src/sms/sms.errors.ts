import { DomainError } from '../platform/index.js';
import type { Capped } from './caps/sms-caps.js';
import type { MessagePurpose } from './texts/message-purpose.js';

/** The organization's own wording leaves no room for link, code and warning within four parts (T-2). */
export class SmsTextTooLong extends DomainError {
  readonly code = 'sms_text_too_long';
  readonly kind = 'invalid' as const;

  constructor(purpose: MessagePurpose) {
    super(`Текст СМС (${purpose}) не помещается в четыре части: сократите его в настройках`);
  }
}

const WORDS: Readonly<Record<Capped['cause'], string>> = {
  country: 'На этот номер СМС не отправляются: нужен мобильный номер этой страны',
  number: 'На этот номер уже отправлено слишком много СМС',
  budget: 'Дневной лимит расходов на СМС исчерпан',
  stopped: 'Отправка СМС остановлена: рассылка похожа на накрутку',
};

/** A cap on SMS (SEC-11); how many and how much is nobody's business but the operator's. */
export class SmsLimitReached extends DomainError {
  readonly code: string;
  readonly kind = 'too-many' as const;
  override readonly retryAfterSeconds: number;

  constructor({ cause, seconds }: Capped) {
    super(`${WORDS[cause]}. Повторите позже`);
    this.code = `sms_limit_${cause}`;
    this.retryAfterSeconds = seconds;
  }
}
