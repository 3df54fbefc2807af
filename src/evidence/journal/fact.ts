import type { EvidenceValue } from '#libs/evidence-log';
import type { EvidenceEntry } from './evidence-entry.js';

/** An entry of any type in one shape, as the journal writes it. */
export interface Fact {
  readonly type: string;
  readonly stream: string;
  readonly organizationId: string;
  readonly data: Readonly<Record<string, EvidenceValue>>;
  readonly documentId: string;
  readonly docSha256: string;
  readonly signerId: string;
  /** Known personal values by name. */
  readonly disclosures: readonly (readonly [name: string, value: string])[];
  /** Digests of disclosures that are kept back. */
  readonly commitments: readonly string[];
}

/** Fills in what an entry leaves out, and drops disclosures whose value is not known. */
export function factOf(entry: EvidenceEntry): Fact {
  const values: Readonly<Record<string, string | undefined>> = entry.disclosures ?? {};
  return {
    type: entry.type,
    stream: entry.stream,
    organizationId: entry.organizationId,
    data: entry.data,
    documentId: entry.documentId ?? '',
    docSha256: entry.docSha256 ?? '',
    signerId: entry.signerId ?? '',
    disclosures: Object.entries(values).flatMap(([name, value]) =>
      value ? [[name, value] as const] : [],
    ),
    commitments: Object.values(entry.commitments ?? {}),
  };
}
