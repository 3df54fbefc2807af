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
