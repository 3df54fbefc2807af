import { DomainError } from '../../../platform/index.js';

/** More events than one file of this form may hold (SEC-32). */
export class JournalExportTooLarge extends DomainError {
  readonly code = 'journal_export_too_large';
  readonly kind = 'invalid' as const;

  constructor(most: number) {
    super(
      `В выборке больше событий, чем вмещает один файл (${most}): сузьте период или выберите другой вид файла`,
    );
  }
}
