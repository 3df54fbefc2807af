import { type SealStep, sealSteps } from '#libs/pdf-seal';

/** The steps beside those of the seal (evidence-and-security.md §5), in the order in which they are done. */
const evidenceSteps = [
  /** the file can be read at all, and is of a kind that is known */
  'file',
  /** SEC-28: bounds of the ZIP, before anything in it is parsed */
  'archive',
  /** every file of the dossier is the one that the manifest lists */
  'manifest',
  /** the frozen PDF has the hash that was signed */
  'frozen_hash',
  /** the sealed PDF has the hash, certificate and level that the journal recorded */
  'sealed_hash',
  /** the signed PDF carries the same events as the dossier */
  'same_events',
  /** events follow one another from the first, each naming the hash of the one before */
  'chain',
  /** types, members and order of the events are those of the format */
  'order',
  /** the end of the request is there and counts the events before it */
  'closed',
  /** everybody who had to sign did */
  'signatures',
  /** personal values hash into their events */
  'disclosures',
  /** a personal value that is missing was erased by an event of the journal */
  'erasure',
  /** each event is in the log */
  'inclusion',
  /** places in the log rise with the events, and the document was frozen before it was sent */
  'log_order',
  /** the log's key is one that the reader trusts by himself */
  'log_key',
  /** the log signed its checkpoints */
  'checkpoint',
  /** an outside authority saw the checkpoint */
  'checkpoint_time',
  /** the root of that authority is one the reader trusts by himself */
  'checkpoint_time_root',
  /** the log only grew between the checkpoints of the file */
  'consistency',
  /** the log only grew between the reader's own checkpoint and those of the file */
  'known_checkpoint',
  /** the events of the reader's own signed PDF stand in the file, unchanged */
  'known_events',
  /** the fingerprint of the SMS is that of the documents */
  'fingerprint',
  /** the agreement was accepted before the signature, in this very text */
  'agreement',
  /** the code in the SMS is the one that was committed to; in the dossier of a dispute only */
  'code',
] as const;

export type EvidenceStep = (typeof evidenceSteps)[number];
export type StepName = EvidenceStep | `seal_${SealStep}`;

export const stepNames: readonly StepName[] = [
  ...evidenceSteps.slice(0, 3),
  ...sealSteps.map((step) => `seal_${step}` as const),
  ...evidenceSteps.slice(3),
];

export function isSealStep(step: string): step is SealStep {
  return sealSteps.some((known) => known === step);
}
