import { PdfError } from '#libs/pdf';
import { DomainError } from '../errors/domain-error.js';

/** The content does not become a document we keep; `code` names the limit or the reason (SEC-32). */
export class PdfRefused extends DomainError {
  readonly kind = 'invalid' as const;

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** No browser, or too long a line before it: the same request may succeed later. */
export class RenderingUnavailable extends DomainError {
  readonly kind = 'unavailable' as const;
  override readonly retryAfterSeconds = 5;

  constructor(readonly code: string) {
    super('Документы сейчас не рисуются. Повторите через несколько секунд');
  }
}

/** Runs work of libs/pdf and turns its errors into ours; what is not the content's fault stays as it is. */
export async function withPdfProblems<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    throw error.retryable
      ? new RenderingUnavailable(error.code)
      : new PdfRefused(error.code, MESSAGES[error.code] ?? error.message);
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  render_timeout: 'Документ рисуется слишком долго: проверьте размер таблиц и картинок',
  render_failed: 'Документ не удалось нарисовать: проверьте разметку шаблона',
  render_crashed: 'Документу не хватило памяти: проверьте размер таблиц и картинок',
};
