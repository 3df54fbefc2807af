import { DomainError } from '../platform/index.js';

/** Switching on needs «Наименование подписанта» (S-4). */
export class SignatoryNameRequired extends DomainError {
  readonly code = 'signatory_name_required';
  readonly kind = 'invalid' as const;

  constructor() {
    super('Fill in «Наименование подписанта» (signatoryName) first.', [
      { pointer: '/signatoryName', code: 'required', message: 'is empty in the settings' },
    ]);
  }
}
