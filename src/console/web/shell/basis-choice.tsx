import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { erasureBases } from '../words/erasure-bases.js';
import { useWordsOf } from '../words/language.js';

/** Grounds that a person can name. */
const BASES = [
  'subject-request',
  'consent-withdrawn',
  'purpose-achieved',
  'unlawful-processing',
  'court-order',
] as const;
export type Basis = (typeof BASES)[number];

/** On what ground something is erased. */
export function BasisChoice({
  label,
  basis,
  choose,
}: {
  readonly label: string;
  readonly basis: Basis;
  readonly choose: (basis: Basis) => void;
}): ReactElement {
  const words = useWordsOf(erasureBases);
  return (
    <Select
      label={label}
      data={BASES.map((value) => ({ value, label: words[value] ?? value }))}
      value={basis}
      allowDeselect={false}
      onChange={(value) => {
        choose(BASES.find((one) => one === value) ?? 'subject-request');
      }}
    />
  );
}
