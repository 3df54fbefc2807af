/** What a text is: the operator's offer to companies, a company's offer to its clients, a consent to data processing. */
export const AGREEMENT_KINDS = ['operator-offer', 'company-offer', 'pd-consent'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];
