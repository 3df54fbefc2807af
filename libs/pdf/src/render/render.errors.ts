import { PdfError } from '../pdf-error.js';

/** The page did not become a PDF within the time of one render (SEC-27). The content is to blame. */
export class RenderTimeout extends PdfError {
  readonly code = 'render_timeout';

  constructor(readonly limitMs: number) {
    super(`The page was not rendered within ${limitMs} ms.`);
  }
}

/** The browser answered, but refused to print this content. */
export class RenderFailed extends PdfError {
  readonly code = 'render_failed';
}

/** The content took the page's process down twice, for instance by using up its memory. */
export class RenderCrashed extends PdfError {
  readonly code = 'render_crashed';

  constructor() {
    super('The page broke down while it was rendered, and again on the second try.');
  }
}

/** There is no browser: not found, not starting, lost twice in a row, or closed. */
export class RendererUnavailable extends PdfError {
  readonly code = 'renderer_unavailable';
  override readonly retryable = true;
}

/** Too many renders wait, or this one waited too long for its turn. */
export class RendererBusy extends PdfError {
  readonly code = 'renderer_busy';
  override readonly retryable = true;
}
