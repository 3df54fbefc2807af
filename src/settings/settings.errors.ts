import { DomainError } from '../platform/index.js';

/** Switching on needs «Наименование подписанта» (S-4). */
export class SignatoryNameRequired extends DomainError {
  readonly code = 'signatory_name_required';
  readonly kind = 'invalid' as const;

  constructor() {
    super('Fill in «Наименование подписанта» (signatoryName) first.', [
      { pointer: '/signatoryName', code: 'required', message: 'is empty in the settings' },
    ]);
  }
}

/** SMS go out under a name, and a name cannot be answered. */
export class SenderCannotReceive extends DomainError {
  readonly code = 'sender_cannot_receive';
  readonly kind = 'invalid' as const;

  constructor() {
    const message =
      'СМС уходят от имени, на него нельзя ответить: подключите отправителя с номером (SMS_SENDER)';
    super(message, [{ pointer: '/replyAllowed', code: 'sender_cannot_receive', message }]);
  }
}
