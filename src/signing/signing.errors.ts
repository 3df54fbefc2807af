import { DomainError, type FieldError } from '../platform/index.js';

/** A signed paper comes as one file that is a PDF, a JPEG or a PNG by its own bytes. */
export class ScanRefused extends DomainError {
  readonly code = 'scan_refused';
  readonly kind = 'invalid' as const;

  constructor() {
    const message = 'Нужен один файл PDF, JPEG или PNG в поле scan';
    super(message, [{ pointer: '/scan', code: 'scan_refused', message }]);
  }
}

export class ScanTooLarge extends DomainError {
  readonly code = 'scan_too_large';
  readonly kind = 'too-large' as const;

  constructor() {
    super('Файл больше 20 МБ');
  }
}

/** Nobody has signed a paper tomorrow. */
export class AcceptanceInFuture extends DomainError {
  readonly code = 'acceptance_in_future';
  readonly kind = 'invalid' as const;

  constructor() {
    const message = 'Дата подписания ещё не наступила';
    super(message, [{ pointer: '/acceptedAt', code: 'in_future', message }]);
  }
}

/** The template's mark of S-5 is off at this moment. */
export class ESignatureDisabled extends DomainError {
  readonly code = 'e_signature_disabled';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Для этого шаблона электронная подпись не включена');
  }
}

/** The module is switched off for the organization (S-3). */
export class ModuleInactive extends DomainError {
  readonly code = 'module_inactive';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Модуль «Электронная (sms) подпись» не включён');
  }
}

/** No offer of the company that a client could accept (L-2). */
export class CompanyOfferRequired extends DomainError {
  readonly code = 'company_offer_required';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Опубликуйте соглашение с клиентом об электронной подписи');
  }
}

/** The company would sign by sending, but its offer does not say what such a signature is (L-2). */
export class CompanySignatureNotAgreed extends DomainError {
  readonly code = 'company_signature_not_agreed';
  readonly kind = 'conflict' as const;

  constructor() {
    super(
      'В соглашении с клиентом не сказано, что компания подписывает документы отправкой: опубликуйте редакцию с таким пунктом или выключите подпись при отправке',
    );
  }
}

/** Only a person who logged in can sign for the company by sending. */
export class EmployeeRequired extends DomainError {
  readonly code = 'employee_required';
  readonly kind = 'conflict' as const;

  constructor() {
    super(
      'Подписать за компанию отправкой может только сотрудник: укажите среди подписантов сотрудника',
    );
  }
}

/** Neither card nor contact stands behind the document (S-10). */
export class ContactRequired extends DomainError {
  readonly code = 'contact_required';
  readonly kind = 'invalid' as const;

  constructor() {
    super('У документа нет ни карточки, ни контакта: создайте контакт', [
      { pointer: '/contactId', code: 'required', message: 'Создайте контакт и укажите его' },
    ]);
  }
}

/** Which number the SMS goes to has to be said (S-8). */
export class PhoneRequired extends DomainError {
  readonly code = 'phone_required';
  readonly kind = 'invalid' as const;

  constructor(count: number) {
    const message =
      count === 0
        ? 'В карточке и контакте нет мобильного номера: укажите номер'
        : 'В карточке несколько мобильных номеров: выберите один';
    super(message, [{ pointer: '/phone', code: 'required', message }]);
  }
}

/** A member of the sending is wrong. */
export class SendingRefused extends DomainError {
  readonly code: string;
  readonly kind = 'invalid' as const;

  constructor(error: FieldError) {
    super(error.message, [error]);
    this.code = error.code;
  }
}

/** What is wrong with one of several signers; pointers lead into `signers`. */
export class SignerRefused extends DomainError {
  readonly code: string;
  readonly kind = 'invalid' as const;

  constructor(index: number, cause: DomainError) {
    const errors = cause.errors.map((error) => ({
      ...error,
      pointer: `/signers/${index}${error.pointer}`,
    }));
    super(cause.message, errors);
    this.code = cause.code;
  }
}

/** Nobody of the organization could sign for it under this id. */
export class EmployeeNotFound extends DomainError {
  readonly code = 'user_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Сотрудник не найден');
  }
}

export class SigningRequestNotFound extends DomainError {
  readonly code = 'signing_request_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Отправка на подпись не найдена');
  }
}

/** Only the author, the sender or an administrator may take a sending back. */
export class NotTheSender extends DomainError {
  readonly code = 'not_the_sender';
  readonly kind = 'forbidden' as const;

  constructor() {
    super('Отозвать может автор документа, отправитель или администратор');
  }
}

/** The table has no such move for a request in this state. */
export class InvalidRequestTransition extends DomainError {
  readonly code = 'invalid_transition';
  readonly kind = 'conflict' as const;

  constructor(status: string, action: string) {
    super(`Отправка в состоянии «${status}»: действие «${action}» сейчас невозможно`);
  }
}

/** SEC-2, SEC-3: too soon after the last SMS, or too many of them. */
export class ResendTooSoon extends DomainError {
  readonly code = 'resend_too_soon';
  readonly kind = 'too-many' as const;

  constructor(override readonly retryAfterSeconds: number) {
    super(`Повторить можно через ${retryAfterSeconds} с`);
  }
}

/** SEC-2: a signer has had all the codes that one request may give him; only another request brings a new one. */
export class CodesUsedUp extends DomainError {
  readonly code = 'codes_used_up';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Коды для этой отправки исчерпаны: отзовите её и отправьте документы заново');
  }
}

/** Unknown, expired, cancelled and revoked links, and sessions that are nobody's: one answer (SEC-8). */
export class DeadLink extends DomainError {
  readonly code = 'link_not_valid';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Ссылка не действует');
  }
}

/** The signed PDF waits for the log or for the outside clock; it will be there shortly. */
export class SealPending extends DomainError {
  readonly code = 'seal_pending';
  readonly kind = 'unavailable' as const;
  override readonly retryAfterSeconds = 2;

  constructor() {
    super(
      'Документ подписан, его подписанный файл ещё готовится: повторите через несколько секунд',
    );
  }
}

/** There is no sheet and no seal of what nobody has signed. */
export class DocumentNotSigned extends DomainError {
  readonly code = 'document_not_signed';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Документ не подписан');
  }
}

/** The document has fewer pages. */
export class PageNotFound extends DomainError {
  readonly code = 'page_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Такой страницы в документе нет');
  }
}
