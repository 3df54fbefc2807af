import { DomainError } from '../../platform/index.js';

/** The timestamp authority did not answer, or not with a timestamp: to be asked again later. */
export class TimestampUnavailable extends DomainError {
  readonly code = 'timestamp_unavailable';
  readonly kind = 'unavailable' as const;
  override readonly retryAfterSeconds = 10;

  constructor(message: string, { cause }: ErrorOptions = {}) {
    super(message);
    this.cause = cause;
  }
}
