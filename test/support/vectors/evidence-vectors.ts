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
  leaf: string;
  disclosures: DisclosureVector[];
}

interface ProofVector {
  index: number;
  size: number;
  path: string[];
  text: string;
}

interface ConsistencyVector {
  oldSize: number;
  newSize: number;
  hashes: string[];
}

/** A case that every verifier must refuse: an event with its proof, or a checkpoint that forks the log. */
interface RefusedVector {
  name: string;
  event?: string;
  proof?: string;
  checkpoint?: string;
  consistency?: ConsistencyVector & { oldRoot: string; newRoot: string };
}

/** The published test values of the evidence formats. Its keys are known to everybody. */
interface EvidenceVectors {
  format: string;
  keys: {
    ed25519SeedHex: string;
    publicKeyHex: string;
    publicKeyPem: string;
    origin: string;
    keyIdHex: string;
    vkey: string;
  };
  document: { utf8: string; sha256: string; fingerprint: string };
  package: { members: string[]; input: string; sha256: string; fingerprint: string };
  events: EventVector[];
  tree: {
    leaves: string[];
    node01: string;
    roots: Record<string, string>;
    rootBase64: string;
    emptyRoot: string;
  };
  tiles: Record<string, string>;
  checkpoints: Record<string, string>;
  inclusion: ProofVector[];
  consistency: ConsistencyVector[];
  mustFail: RefusedVector[];
}

// Read, not imported: the specs run as modules, where a JSON import needs an attribute that the
// compiler of the tests does not keep.
export const evidenceVectors = JSON.parse(
  readFileSync(new URL('./evidence.json', import.meta.url), 'utf8'),
) as EvidenceVectors;
