import { DomainError } from '../../platform/index.js';

/** No picture, more than one file, or one that cannot be shown. */
export class LogoRefused extends DomainError {
  readonly code = 'logo_refused';
  readonly kind = 'invalid' as const;

  constructor(message: string) {
    super(message, [{ pointer: '/logo', code: 'logo_refused', message }]);
  }
}

export class LogoTooLarge extends DomainError {
  readonly code = 'logo_too_large';
  readonly kind = 'too-large' as const;

  constructor() {
    super('Логотип больше 2 МБ');
  }
}

/** Nobody's logo: none was uploaded, or it was replaced. */
export class LogoNotFound extends DomainError {
  readonly code = 'logo_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('There is no such logo');
  }
}
