import { type CheckedEvent, checkChainFiles } from './chain-steps.js';
import { checkCheckpoints, checkConsistency, type FoundCheckpoint } from './checkpoint-steps.js';
import type { EvidenceFiles, NamedText } from './evidence-files.js';
import { checkInclusion, checkLogOrder, type Places } from './inclusion-steps.js';
import { checkKnownCopies } from './known-steps.js';
import { chooseLogKeys } from './log-trust.js';
import { checkAgreements, checkCodes, checkEnd, checkFingerprints } from './signing-steps.js';
import type { StepList } from './step-list.js';
import { checkTimes } from './time-steps.js';
import type { VerificationOptions } from './verification-report.js';

/** What was found good. */
export interface CheckedEvidence {
  readonly request: readonly CheckedEvent[];
  /** In the order of the files. */
  readonly documents: readonly (readonly CheckedEvent[])[];
  readonly checkpoints: readonly FoundCheckpoint[];
  readonly fileKeys: readonly string[];
}

/** Steps 2 to 12 of §5 over the evidence of one file. */
export async function checkEvidence(
  files: EvidenceFiles,
  options: VerificationOptions,
  list: StepList,
): Promise<CheckedEvidence> {
  const request = files.request ? checkChainFiles(files.request, list) : [];
  const documents = files.documents.map((chain) => checkChainFiles(chain, list));
  const trust = chooseLogKeys(files.logKeys, options, list);
  const chains = [...(files.request ? [files.request] : []), ...files.documents];
  const events = [...chains.flatMap((chain) => chain.events), ...files.cited];
  const places = checkInclusion(events, trust, list);
  checkLogOrder(files.request, files.documents, places, list);
  const checkpoints = checkCheckpoints(checkpointsOf(files, places), trust, list);
  checkConsistency(checkpoints, files.growths, list);
  checkKnownCopies(options.known ?? [], { files, places, checkpoints }, { trust, list });
  await checkTimes(files, options, list);
  checkFingerprints(request, list);
  await checkAgreements(request, files.texts, list);
  checkCodes(request, list);
  checkEnd(request, list);
  return { request, documents, checkpoints, fileKeys: trust.fileKeys };
}

/** Checkpoints that stand alone, and those inside proofs that stand nowhere else; each once. */
function checkpointsOf({ checkpoints }: EvidenceFiles, places: Places): NamedText[] {
  const texts = new Map(checkpoints.map(({ file, text }) => [text, file]));
  for (const [file, { checkpoint }] of places) {
    if (!texts.has(checkpoint)) texts.set(checkpoint, file.replace(/\.json$/, '.tlog-proof'));
  }
  return [...texts].map(([text, file]) => ({ text, file }));
}
