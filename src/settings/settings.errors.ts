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

/** SMS go out under a name, which cannot be answered, or through a gateway that passes nothing on. */
export class SenderCannotReceive extends DomainError {
  readonly code = 'sender_cannot_receive';
  readonly kind = 'invalid' as const;

  constructor() {
    const message =
      'Ответы клиентов не дойдут: СМС уходят от имени или шлюз не передаёт входящие. Нужны отправитель с номером (SMS_SENDER) и шлюз, который их принимает';
    super(message, [{ pointer: '/replyAllowed', code: 'sender_cannot_receive', message }]);
  }
}
