import type { CrmContact, PhoneChoice } from '../../crm/index.js';
import type { DocumentWarning } from '../document-warning.js';
import type { FrozenPages } from './rendering.service.js';
import { signerWarnings } from './signer-warnings.js';

/** What the author should look at before sending; none of it blocks. */
export function draftWarnings(
  { text, hiddenWords }: Pick<FrozenPages, 'text' | 'hiddenWords'>,
  contact: CrmContact | undefined,
  phones: readonly PhoneChoice[],
): DocumentWarning[] {
  const warnings = signerWarnings(text, contact, phones);
  if (hiddenWords.length === 0) return warnings;
  const some = hiddenWords.slice(0, 5).join(', ');
  return [
    ...warnings,
    {
      code: 'text_not_visible',
      message: `Шаблон прячет часть текста, в документе её нет: ${some}.`,
    },
  ];
}
