import { PdfError } from '../pdf-error.js';

/** The bytes are no PDF, or one too broken to be read. */
export class PdfUnreadable extends PdfError {
  readonly code = 'pdf_unreadable';
}

/** The PDF asks for a password. */
export class PdfEncrypted extends PdfError {
  readonly code = 'pdf_encrypted';

  constructor() {
    super('The PDF is encrypted.');
  }
}

export class PdfPageMissing extends PdfError {
  readonly code = 'pdf_page_missing';

  constructor(page: string) {
    super(`There is no page ${page}.`);
  }
}

/** The reader got no answer in time, or broke down over these bytes; it starts anew for the next ones. */
export class PdfReaderFailed extends PdfError {
  readonly code = 'pdf_reader_failed';
}
