import { DomainError } from '../platform/index.js';

/** No valid identity came with the request. Says nothing of what was wrong with it. */
export class Unauthenticated extends DomainError {
  readonly code = 'unauthenticated';
  readonly kind = 'unauthenticated' as const;

  constructor() {
    super('Log in: the request carries no valid access token.');
  }
}

/** The identity is known, its role is not enough. */
export class RoleNotAllowed extends DomainError {
  readonly code = 'role_not_allowed';
  readonly kind = 'forbidden' as const;

  constructor() {
    super('Your role does not allow this.');
  }
}
