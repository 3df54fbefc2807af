import { DomainError } from '../../platform/index.js';

export class TooManyLookUps extends DomainError {
  readonly code = 'too_many_look_ups';
  readonly kind = 'too-many' as const;
  override readonly retryAfterSeconds = 600;

  constructor() {
    super('Слишком много проверок подряд: попробуйте через десять минут');
  }
}

export class VerifierBusy extends DomainError {
  readonly code = 'verifier_busy';
  readonly kind = 'unavailable' as const;
  override readonly retryAfterSeconds = 10;

  constructor() {
    super('Сейчас проверяют другие файлы: попробуйте через несколько секунд');
  }
}
