import { DomainError } from '../../platform/index.js';

/** The installation has no mail server. */
export class MailNotConfigured extends DomainError {
  readonly code = 'mail_not_configured';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Письма не отправляются: почтовый сервер не подключён');
  }
}

/** Neither the contact nor the employee named an address. */
export class EmailRequired extends DomainError {
  readonly code = 'email_required';
  readonly kind = 'invalid' as const;

  constructor() {
    const message = 'У контакта нет e-mail: впишите его в карточку или укажите здесь';
    super(message, [{ pointer: '/email', code: 'required', message }]);
  }
}
