import type { DisclosureName } from './disclosure-names.js';
import type { Member } from './member.js';

/** Chains that an event may belong to. */
export type StreamKind = 'request' | 'document' | 'organization' | 'system';

/** One type of evidence: what it says, what it must hold and where it may stand. */
export interface EvidenceDefinition {
  /** One sentence: what has happened when this stands in a chain. */
  readonly meaning: string;
  readonly streams: readonly StreamKind[];
  /** Whether the signer is named: always, only where the chain is that of a request, or never. */
  readonly signer: 'always' | 'in-request' | 'never';
  /** Whether a document is named: with its frozen hash, before it has one, or not at all. */
  readonly document: 'frozen' | 'unfrozen' | 'none';
  /** Members of the data; all are present in every event. */
  readonly data: Readonly<Record<string, Member<unknown>>>;
  /** Personal values that may stand beside the event, each only when it is known. */
  readonly disclosures: readonly DisclosureName[];
}

/** Defines a type of evidence and keeps the exact names, so that writing it is checked by the compiler. */
export function defineEvidence<const Definition extends EvidenceDefinition>(
  definition: Definition,
): Definition {
  return definition;
}
