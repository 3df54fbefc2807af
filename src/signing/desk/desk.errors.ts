import { DomainError } from '../../platform/index.js';

/** So many QR codes for one signer within an hour are nobody's need. */
export class TooManyDeskLinks extends DomainError {
  readonly code = 'too_many_desk_links';
  readonly kind = 'too-many' as const;

  constructor(override readonly retryAfterSeconds: number) {
    super('Слишком много QR-кодов для этого подписанта. Повторите позже');
  }
}
