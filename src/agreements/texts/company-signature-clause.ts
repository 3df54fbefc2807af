import { plainText } from './plain-text.js';

const CLAUSE = /компани\p{L}*[^.]{0,120}подпис[^.]{0,240}отправкой/u;

/**
 * Whether an offer says that the company signs its documents by sending them. Without the clause such a signature has no
 * force (63-ФЗ art. 6 part 2, L-2). Looked for by the words it cannot do without, as the checklist does.
 */
export function namesCompanySignature(html: string): boolean {
  return CLAUSE.test(plainText(html));
}
