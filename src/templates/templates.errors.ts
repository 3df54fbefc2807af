import { DomainError } from '../platform/index.js';

/** No such template in this organization; another organization's is answered the same way. */
export class TemplateNotFound extends DomainError {
  readonly code = 'template_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Шаблон не найден');
  }
}

/** The mark of electronic signing on a template whose documents need more than a simple signature (L-9). */
export class SigningClassUnfit extends DomainError {
  readonly code = 'signing_class_unfit';
  readonly kind = 'invalid' as const;

  constructor(reason: string) {
    super(reason, [
      { pointer: '/eSignatureEnabled', code: 'signing_class_unfit', message: reason },
    ]);
  }
}
