import { DomainError } from '../../platform/index.js';

export class UserNotFound extends DomainError {
  readonly code = 'user_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('There is no such user.');
  }
}

export class EmailTaken extends DomainError {
  readonly code = 'email_taken';
  readonly kind = 'conflict' as const;

  constructor() {
    super('A user with this e-mail exists already.', [
      { pointer: '/email', code: 'email_taken', message: 'is used already' },
    ]);
  }
}

/** An organization without an active administrator could never be changed again. */
export class LastAdministrator extends DomainError {
  readonly code = 'last_administrator';
  readonly kind = 'conflict' as const;

  constructor() {
    super('This is the last active administrator; name another one first.');
  }
}

/** The operator sees disputes of every organization, so no organization makes operators by itself. */
export class OperatorRoleReserved extends DomainError {
  readonly code = 'operator_role_reserved';
  readonly kind = 'forbidden' as const;

  constructor() {
    super('Only an operator gives or takes the role of an operator.');
  }
}
