import { DomainError, type FieldError } from '../platform/index.js';

/** No such version in this organization; another organization's one is answered the same way. */
export class AgreementVersionNotFound extends DomainError {
  readonly code = 'agreement_version_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Редакция соглашения не найдена');
  }
}

/** No such acceptance in this organization, or nothing was scanned; another organization's is answered the same way. */
export class AcceptanceNotFound extends DomainError {
  readonly code = 'acceptance_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Скан соглашения не найден');
  }
}

/** No such consent in this organization; another organization's one is answered the same way. */
export class ConsentNotFound extends DomainError {
  readonly code = 'consent_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Согласие не найдено');
  }
}

/** A text that must not be published; each reason is named. */
export class AgreementTextRefused extends DomainError {
  readonly code = 'agreement_text_refused';
  readonly kind = 'invalid' as const;

  constructor(reasons: readonly (Omit<FieldError, 'pointer'> & { readonly pointer?: string })[]) {
    super(
      reasons.map(({ message }) => message).join('; '),
      reasons.map((reason) => ({ pointer: '/html', ...reason })),
    );
  }
}

/** Activation names a version of the operator's offer that is not in force (S-17). */
export class OperatorOfferVersionWrong extends DomainError {
  readonly code = 'operator_offer_version';
  readonly kind = 'invalid' as const;

  constructor(given: number, current: number) {
    const message = `Редакция ${given} не действует. Прочитайте и примите редакцию ${current}`;
    super(message, [{ pointer: '/operatorOfferVersion', code: 'not_in_force', message }]);
  }
}

/** Only a consent to the processing of personal data is taken back so; an agreement ends by its own rules. */
export class NotAConsent extends DomainError {
  readonly code = 'not_a_consent';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Отозвать можно только согласие на обработку персональных данных');
  }
}
