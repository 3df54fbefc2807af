import { readFileSync } from 'node:fs';

interface DisclosureVector {
  name: string;
  value: string;
  salt: string;
  json: string;
  d: string;
  digest: string;
}

interface EventVector {
  index: number;
  bytes: string;
  bytesHex: string;
  length: number;
  E: string;
  disclosures: DisclosureVector[];
}

/** The published test values of the evidence formats, as far as events and disclosures go. */
interface EvidenceVectors {
  format: string;
  document: { utf8: string; sha256: string; fingerprint: string };
  package: { members: string[]; input: string; sha256: string; fingerprint: string };
  events: EventVector[];
  mustFail: { name: string; event?: string }[];
}

// Read, not imported: the specs run as modules, where a JSON import needs an attribute that the
// compiler of the tests does not keep.
export const evidenceVectors = JSON.parse(
  readFileSync(new URL('./evidence.json', import.meta.url), 'utf8'),
) as EvidenceVectors;
