/** The front door of evidence: what happened, written so that others can check it without us. */
export { EvidenceErasure } from './erasure/evidence-erasure.js';
export { EvidenceModule } from './evidence.module.js';
export { DOSSIER_FORMAT } from './dossier/dossier-archive.js';
export { DossierBuilder } from './dossier/dossier-builder.js';
export { checkCopy } from './fsck/check-copy.js';
export { registerFiles } from './fsck/file-sources.js';
export type { Finding, FindingCode } from './fsck/finding.js';
export { fsckText } from './fsck/fsck-text.js';
export type { FsckReport } from './fsck/run-fsck.js';
export { filesOfTable } from './fsck/table-files.js';
export { EvidenceHolds } from './holds/evidence-holds.js';
export type { DisclosureName } from './journal/disclosure-names.js';
export { EvidenceJournal, type Recorded } from './journal/evidence-journal.js';
export { EvidenceRefused } from './journal/evidence.errors.js';
export type { EvidenceData, EvidenceEntry, StreamName } from './journal/evidence-entry.js';
export { evidenceTypes, type EvidenceType } from './journal/evidence-types.js';
export {
  type ExtractedPlace,
  type ExtractScope,
  JournalExtracts,
} from './journal/journal-extracts.js';
export { wordsOfType } from './journal/words/event-words.js';
export {
  exportedDisclosures,
  labelOfDisclosure,
  memberWords,
} from './journal/words/member-words.js';
export type { JournalCheck, JournalFault, StreamCheck } from './journal/journal-check.js';
export type { JournalItem } from './journal/journal-item.js';
export { messageWay } from './journal/message-way.js';
export { ruleOf } from './journal/stream-rule.js';
export type { RawChain, RawEvent } from './journal/raw-chain.js';
export {
  EvidenceLog,
  type LogProof,
  type ProveOptions,
  type ProvenEvents,
} from './log/evidence-log.js';
export { LogRestore, type RestoredLog } from './log/restoring/log-restore.js';
export { LogSignerServer } from './log/signer/log-signer-server.js';
export { LogBehind } from './log/log.errors.js';
export type { LogCheckpoint } from './log/log-reader.js';
export {
  companyMark,
  companySignatureMark,
  signatureMark,
} from './signature-sheet/signature-mark.js';
export { signatureSheet } from './signature-sheet/signature-sheet.js';
export type { SheetFacts } from './signature-sheet/sheet-facts.js';
export { SealingKeys } from './seal-keys/sealing-keys.js';
export { TimestampAuthority, type Timestamp } from './seal-keys/timestamp-authority.js';
export { TimestampUnavailable } from './seal-keys/timestamp.errors.js';
export { type CompanySignatureReader, CompanySignatures } from './verify/company-signatures.js';
export { verifySignedPdf } from './verification/index.js';
