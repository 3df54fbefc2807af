import type { AgreementKind } from '../agreement-kind.js';
import { AgreementTextRefused } from '../agreements.errors.js';
import { cleanAgreement } from './clean-agreement.js';
import { unknownVariables } from './fill-agreement.js';
import { missingSections } from './missing-sections.js';
import { plainText } from './plain-text.js';

/** A text that may be published. */
export interface PreparedText {
  readonly html: string;
  /** What was taken out of it, in Russian. */
  readonly warnings: readonly string[];
}

/**
 * Cleans and judges a text before anything is written.
 * @throws AgreementTextRefused for forbidden markup, nothing to read, variables nobody would fill, and for a company's
 * offer without the two clauses that 63-ФЗ art. 9 part 2 demands: signatures under it would have no force (L-4, L-5)
 */
export function prepareText(kind: AgreementKind, html: string): PreparedText {
  const { html: cleaned, forbidden, removed } = cleanAgreement(html);
  const reasons = [
    ...forbidden.map((what) => refusal('forbidden_content', `Запрещено в соглашении: ${what}`)),
    ...unknownVariables(cleaned).map((name) =>
      refusal('unknown_variable', `Неизвестная переменная {{${name}}}`),
    ),
    ...(plainText(cleaned) === '' ? [refusal('empty', 'В соглашении нет текста')] : []),
    ...(kind === 'company-offer' ? demandedByLaw(cleaned) : []),
  ];
  if (reasons.length > 0) throw new AgreementTextRefused(reasons);
  return { html: cleaned, warnings: removed.map((what) => `Убрано из соглашения: ${what}`) };
}

function demandedByLaw(html: string): Reason[] {
  return missingSections(html)
    .filter((section) => section.demandedByLaw)
    .map(({ number, title, missing }) =>
      refusal(
        'section_missing',
        `Раздел ${number} «${title}» обязателен по закону № 63-ФЗ: ${missing.join('; ')}`,
      ),
    );
}

interface Reason {
  readonly code: string;
  readonly message: string;
}

function refusal(code: string, message: string): Reason {
  return { code, message };
}
