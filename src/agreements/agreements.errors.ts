import { DomainError } from '../platform/index.js';

/** No such version in this organization; another organization's one is answered the same way. */
export class AgreementVersionNotFound extends DomainError {
  readonly code = 'agreement_version_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Редакция соглашения не найдена');
  }
}
