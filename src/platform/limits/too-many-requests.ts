import { DomainError } from '../errors/domain-error.js';

/** SEC-15: one network or one credential asked for one route too often. */
export class TooManyRequests extends DomainError {
  readonly code = 'too_many_requests';
  readonly kind = 'too-many' as const;

  constructor(override readonly retryAfterSeconds: number) {
    super('Слишком много запросов подряд: повторите чуть позже');
  }
}
