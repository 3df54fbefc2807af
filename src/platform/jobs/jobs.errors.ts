import { DomainError } from '../errors/domain-error.js';

export class JobNotFound extends DomainError {
  readonly code = 'job_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('There is no such job');
  }
}

export class JobIsNotDead extends DomainError {
  readonly code = 'job_is_not_dead';
  readonly kind = 'conflict' as const;

  constructor(status: string) {
    super(`Only a dead job can be retried; this one is ${status}`);
  }
}
