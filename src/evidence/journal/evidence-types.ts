import type { EvidenceDefinition } from './define-evidence.js';
import { actTypes } from './types/act-types.js';
import { documentTypes } from './types/document-types.js';
import { keepingTypes } from './types/keeping-types.js';
import { messageTypes } from './types/message-types.js';
import { requestTypes } from './types/request-types.js';

/**
 * The closed list of evidence (evidence-and-security.md 2.3). An event of any other type, or of these
 * with other members, is refused by the journal and fails verification.
 */
export const evidenceTypes = {
  ...documentTypes,
  ...requestTypes,
  ...messageTypes,
  ...actTypes,
  ...keepingTypes,
};

export type EvidenceType = keyof typeof evidenceTypes;

const definitions: ReadonlyMap<string, EvidenceDefinition> = new Map(Object.entries(evidenceTypes));

/** The definition of a type, or undefined when the list does not have it. */
export function definitionOf(type: string): EvidenceDefinition | undefined {
  return definitions.get(type);
}
