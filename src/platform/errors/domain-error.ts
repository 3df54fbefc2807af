/** What kind of trouble it is; one filter turns it into the HTTP status. */
export type ErrorKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'invalid'
  | 'locked'
  | 'too-many'
  | 'unavailable';

/** One wrong member of the input. `pointer` is RFC 6901, e.g. `/values/price`. */
export interface FieldError {
  pointer: string;
  code: string;
  message: string;
}

/**
 * Base of every error that a caller may see. `code` is stable snake_case and part of the API;
 * `message` is for people and may change. Nothing secret goes into either.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;
  readonly errors: readonly FieldError[];
  /** Seconds after which it makes sense to ask again; becomes `Retry-After`. */
  readonly retryAfterSeconds?: number;

  constructor(message: string, errors: readonly FieldError[] = []) {
    super(message);
    this.name = new.target.name;
    this.errors = errors;
  }
}

/** The body or query has wrong members; each is named. */
export class ValidationFailed extends DomainError {
  readonly code = 'validation_failed';
  readonly kind = 'invalid' as const;

  constructor(errors: readonly FieldError[]) {
    super(errors.map((error) => `${error.pointer}: ${error.message}`).join('; '), errors);
  }
}
