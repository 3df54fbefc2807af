import { DomainError } from './domain-error.js';

/** It was there and was erased on purpose: by request or because the time to keep it is over. */
export class DataErased extends DomainError {
  readonly code = 'data_erased';
  readonly kind = 'gone' as const;

  constructor() {
    super('Данные стёрты: вернуть их нельзя, запись о подписании осталась');
  }
}
