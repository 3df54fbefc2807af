import { DomainError } from '../../platform/index.js';

/** No gateway has this address. */
export class UnknownCallback extends DomainError {
  readonly code = 'not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Адрес не найден');
  }
}
