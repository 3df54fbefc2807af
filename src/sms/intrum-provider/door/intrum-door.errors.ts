import { DomainError } from '../../../platform/index.js';

/** No such address, or it is switched off: nobody is told which. */
export class IntrumAddressUnknown extends DomainError {
  readonly code = 'intrum_address_unknown';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Адрес не найден: скопируйте «Gateway Контакта» из настроек Signet заново');
  }
}

/** The address is right, and the call comes from where INTRUM is not. */
export class IntrumCallerNotAllowed extends DomainError {
  readonly code = 'intrum_caller_not_allowed';
  readonly kind = 'forbidden' as const;

  constructor() {
    super('С этого IP-адреса запросы не принимаются: добавьте его в настройках Signet');
  }
}

/** Not a form, or one that INTRUM would never send. */
export class IntrumFormMalformed extends DomainError {
  readonly code = 'intrum_form_malformed';
  readonly kind = 'malformed' as const;

  constructor() {
    super('Запрос не разобран: нужна форма с полями action и hash');
  }
}
