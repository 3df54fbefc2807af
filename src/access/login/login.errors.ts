import { DomainError } from '../../platform/index.js';

/** Unknown address, wrong password and deactivated account answer alike. */
export class InvalidCredentials extends DomainError {
  readonly code = 'invalid_credentials';
  readonly kind = 'unauthenticated' as const;

  constructor() {
    super('The e-mail or the password is wrong.');
  }
}

/** Unknown, expired or already used; in the last case the whole login has been ended. */
export class InvalidRefreshToken extends DomainError {
  readonly code = 'invalid_refresh_token';
  readonly kind = 'unauthenticated' as const;

  constructor() {
    super('The refresh token is not valid. Log in again.');
  }
}

/** SEC-15: too many attempts, or the pause after wrong passwords is not over. */
export class TooManyLogins extends DomainError {
  readonly code = 'too_many_logins';
  readonly kind = 'too-many' as const;

  constructor(override readonly retryAfterSeconds: number) {
    super(`Too many attempts to log in. Try again in ${retryAfterSeconds} s.`);
  }
}

/** The caller is who they are, but did not know their own password. */
export class WrongPassword extends DomainError {
  readonly code = 'wrong_password';
  readonly kind = 'invalid' as const;

  constructor() {
    super('The current password is wrong.', [
      { pointer: '/currentPassword', code: 'wrong_password', message: 'is wrong' },
    ]);
  }
}
