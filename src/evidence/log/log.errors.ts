import { DomainError } from '../../platform/index.js';

/** The log does not cover what was asked for; it will, since a queue row is as durable as its event. */
export class LogBehind extends DomainError {
  readonly code = 'log_behind';
  readonly kind = 'unavailable' as const;
  override readonly retryAfterSeconds = 2;

  constructor(missing: number) {
    super(`The log does not cover ${missing} of these events yet`);
  }
}

/** No log, tile or checkpoint has this name. */
export class NotInLog extends DomainError {
  readonly code = 'not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('The log has nothing of this name');
  }
}
