import { PdfError } from '../pdf-error.js';

/** A limit of SEC-30 that the PDF exceeds; the code names the limit. */
export class PdfTooManyPages extends PdfError {
  readonly code = 'pdf_too_many_pages';

  constructor(
    readonly pages: number,
    readonly limit: number,
  ) {
    super(`The PDF has ${pages} pages; ${limit} are allowed.`);
  }
}

export class PdfTooLarge extends PdfError {
  readonly code = 'pdf_too_large';

  constructor(
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(`The PDF has ${bytes} bytes; ${limit} are allowed.`);
  }
}

/** The PDF holds something that acts: a script, a form, a file, a program to be started. */
export class PdfForbiddenContent extends PdfError {
  readonly code = 'pdf_forbidden_content';

  constructor(readonly part: string) {
    super(`The PDF holds ${part}, which is not allowed.`);
  }
}

/** A link with the scheme of stamp places whose name or box makes no sense. */
export class PdfAnchorInvalid extends PdfError {
  readonly code = 'pdf_anchor_invalid';
}
