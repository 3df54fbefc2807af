import { DomainError } from '../../platform/index.js';

/** The certificate of the seal ended while the process ran; documents wait for a new one. */
export class SealKeyExpired extends DomainError {
  readonly code = 'seal_key_expired';
  readonly kind = 'unavailable' as const;
  override readonly retryAfterSeconds = 3600;

  constructor(validTo: Date) {
    super(`The certificate of the seal ended on ${validTo.toISOString()}.`);
  }
}
