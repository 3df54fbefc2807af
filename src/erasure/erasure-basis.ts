/**
 * On which ground personal data is erased. Words of a closed list, since they stand in the journal for ever: no
 * sentence about a person can slip in.
 */
export const REQUEST_BASES = [
  'subject-request',
  'consent-withdrawn',
  'purpose-achieved',
  'unlawful-processing',
  'court-order',
] as const;

export type RequestBasis = (typeof REQUEST_BASES)[number];

/** `retention`: the time for which the organization keeps evidence is over. */
export type ErasureBasis = RequestBasis | 'retention';
