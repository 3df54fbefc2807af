import type { CheckId } from '../checks/finding.js';

/** What a commission may come to; its own choice always. */
export const CONCLUSIONS = ['confirmed', 'not-confirmed', 'undetermined'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** As the protocol says it (domain K-16). */
export const CONCLUSION_WORDS: Readonly<Record<Conclusion, string>> = {
  confirmed: 'подлинность подтверждена',
  'not-confirmed': 'подлинность не подтверждена',
  undetermined: 'установить невозможно',
};

/** What a member said against the result of a check. */
export interface Objection {
  readonly check: CheckId;
  readonly member: string;
  readonly text: string;
}
