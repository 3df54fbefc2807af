/**
 * Base of every error this library throws on purpose. `code` is stable snake_case, fit to be shown to
 * a caller of an API; `retryable` says that the same call with the same input may succeed later.
 */
export abstract class PdfError extends Error {
  abstract readonly code: string;
  readonly retryable: boolean = false;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
