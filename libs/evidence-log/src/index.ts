export { ChainCheck, checkChain } from './chain-check.js';
export type {
  ChainFault,
  ChainFaultKind,
  ExpectedEnd,
  StoredEvent,
  StreamRule,
} from './chain-check.js';
export {
  cutValue,
  disclosureDigest,
  makeDisclosure,
  maxDisclosedUnits,
  openDisclosure,
} from './disclosure.js';
export type { Disclosure } from './disclosure.js';
export {
  decodeEvent,
  encodeEvent,
  eventFormat,
  eventHash,
  isInstant,
  maxEventBytes,
  noPrevious,
} from './event.js';
export type { ChainEvent } from './event.js';
export { EvidenceFormatError } from './evidence-format-error.js';
export type { FormatFault } from './evidence-format-error.js';
export type { EvidenceValue } from './evidence-value.js';
export { fingerprint, packageHash } from './fingerprint.js';
export { ProofRefused } from './proof-refused.js';
export type { ProofFault } from './proof-refused.js';
export { emptyRoot, leafHash, merkleRoot, nodeHash, RootOfLeaves } from './tree/tree-hash.js';
export { rootOf } from './tree/tree-nodes.js';
export type { TreeNodes } from './tree/tree-nodes.js';
export { inclusionProof, verifyInclusion } from './tree/inclusion.js';
export type { Inclusion } from './tree/inclusion.js';
export { consistencyProof, verifyConsistency } from './tree/consistency.js';
export type { Consistency } from './tree/consistency.js';
export { entriesPath, tilePath } from './tiles/tile-path.js';
export { readBundle, writeBundle } from './tiles/entry-bundle.js';
export { tileNodes } from './tiles/tile-nodes.js';
export { growTiles } from './tiles/grow-tiles.js';
export type { GrownTree, TileFile } from './tiles/grow-tiles.js';
export { openCheckpoint, readCheckpoint, signCheckpoint } from './checkpoint/checkpoint.js';
export type { Checkpoint } from './checkpoint/checkpoint.js';
export { makeVkey, readVkey } from './checkpoint/vkey.js';
export type { Vkey } from './checkpoint/vkey.js';
export { readProof, verifyProof, writeProof } from './checkpoint/tlog-proof.js';
export type { LogEntryProof } from './checkpoint/tlog-proof.js';
