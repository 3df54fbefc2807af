import { DomainError } from '../../platform/index.js';

export class TooManyLookUps extends DomainError {
  readonly code = 'too_many_look_ups';
  readonly kind = 'too-many' as const;
  override readonly retryAfterSeconds = 600;

  constructor() {
    super('Слишком много проверок подряд: попробуйте через десять минут');
  }
}
