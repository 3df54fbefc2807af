import { companyOfferChecklist } from './agreement-checklist.js';
import { plainText } from './plain-text.js';

/** A section of the checklist that a company's offer lacks, or has in part. */
export interface MissingSection {
  /** 1 to 12, of domain.md §3.4. */
  readonly number: number;
  readonly title: string;
  /** What is not said, in Russian. */
  readonly missing: readonly string[];
  /** The law demands what is missing (L-4, L-5). */
  readonly demandedByLaw: boolean;
}

/** What a company's offer does not say, section by section; empty when the checklist is satisfied. */
export function missingSections(html: string): MissingSection[] {
  const text = plainText(html);
  return companyOfferChecklist.flatMap(({ number, title, clauses }) => {
    const absent = clauses.filter(({ found }) => !found.test(text));
    if (absent.length === 0) return [];
    const demandedByLaw = absent.some((clause) => clause.demandedByLaw);
    return [{ number, title, missing: absent.map(({ says }) => says), demandedByLaw }];
  });
}
