import { type SealReport, verifySeal } from '#libs/pdf-seal';
import type { CheckedEvidence } from './evidence-steps.js';
import { checkEvidence } from './evidence-steps.js';
import type { EvidenceFiles } from './evidence-files.js';
import { signatureFacts } from './facts.js';
import { sha256Hex } from './hash.js';
import { eventName } from './loose-event.js';
import { signedPdfFiles } from './signed-pdf-files.js';
import { checkSignatures } from './signing-steps.js';
import { StepList } from './step-list.js';
import { isSealStep } from './steps.js';
import type {
  VerificationFacts,
  VerificationOptions,
  VerificationReport,
} from './verification-report.js';

/** A signed PDF with everything that it proves. */
export interface CheckedPdf {
  readonly report: VerificationReport;
  readonly seal: SealReport;
  /** Missing when the seal is not good enough to look inside. */
  readonly files?: EvidenceFiles;
  readonly evidence?: CheckedEvidence;
}

/** Checks a signed PDF (evidence-and-security.md §4). Never throws on hostile bytes. */
export async function verifySignedPdf(
  bytes: Uint8Array,
  options: VerificationOptions,
): Promise<VerificationReport> {
  return (await checkSignedPdf(bytes, options)).report;
}

export async function checkSignedPdf(
  bytes: Uint8Array,
  options: VerificationOptions,
): Promise<CheckedPdf> {
  const list = new StepList();
  const seal = await verifySeal(bytes, { roots: options.sealRoots, tsaRoots: options.tsaRoots });
  addSealSteps(seal, options, list);
  const base = await baseFacts(bytes, seal);
  if (!seal.signed) {
    return { report: { kind: 'unsigned-pdf', ok: false, steps: list.steps, facts: base }, seal };
  }
  if (seal.attachments.length === 0) {
    // A seal that failed is reason enough, and nothing else was looked at.
    if (seal.ok) list.fail('frozen_hash', 'no evidence is attached to the file');
    return { report: { kind: 'signed-pdf', ok: false, steps: list.steps, facts: base }, seal };
  }
  const files = signedPdfFiles(seal.attachments);
  const evidence = await checkEvidence(files, options, list);
  await checkFrozen(seal, evidence, list);
  const facts = {
    ...base,
    signatures: signatureFacts(evidence.request),
    checkpoints: placesOf(evidence),
    fileKeys: [...base.fileKeys, ...evidence.fileKeys],
  };
  return {
    report: { kind: 'signed-pdf', ok: list.ok, steps: list.steps, facts },
    seal,
    files,
    evidence,
  };
}

/** Where the reader wished to believe the file's own roots, what hangs on them alone is a success. */
function addSealSteps(seal: SealReport, options: VerificationOptions, list: StepList): void {
  for (const { step, ok, message } of seal.checks) {
    if (!isSealStep(step)) continue;
    const isBelieved =
      options.trustFileKeys === true &&
      ((step === 'root_pinned' && options.sealRoots.length === 0) ||
        (step === 'timestamp_root_pinned' && options.tsaRoots.length === 0));
    if (ok || isBelieved) list.pass(`seal_${step}`, message);
    else list.fail(`seal_${step}`, message);
  }
}

async function baseFacts(bytes: Uint8Array, seal: SealReport): Promise<VerificationFacts> {
  const isOfFile = seal.checks.some(({ step, ok }) => step === 'root_pinned' && !ok);
  return {
    signatures: [],
    checkpoints: [],
    ...(seal.tsaTime && { tsaTime: seal.tsaTime.toISOString() }),
    ...(seal.level && { level: seal.level }),
    fileSha256: await sha256Hex(bytes),
    fileKeys: isOfFile && seal.rootSha256 !== undefined ? [seal.rootSha256] : [],
  };
}

/** Item 4 of §4: the frozen PDF inside is the one that each signature names, and nobody's is missing. */
async function checkFrozen(
  { attachments }: SealReport,
  { request, documents }: CheckedEvidence,
  list: StepList,
): Promise<void> {
  const [own] = documents;
  const id = own?.[0]?.event.doc ?? '';
  const frozen = attachments.find(({ name }) => name === 'frozen.pdf');
  const hash = frozen && (await sha256Hex(frozen.bytes));
  const signed = request.filter(
    ({ event }) => event.type === 'document.signed' && event.doc === id,
  );
  const other = signed.find(({ event }) => event.docSha256 !== hash);
  const place = { file: 'frozen.pdf', ...(other && { event: eventName(other.event) }) };
  if (!hash) list.fail('frozen_hash', 'frozen.pdf is missing', place);
  else if (signed.length === 0) list.fail('frozen_hash', 'no signature of this document', place);
  else list.note('frozen_hash', other && 'another file was signed', `SHA-256 ${hash}`, place);
  checkSignatures(request, [id], list);
}

export function placesOf({ checkpoints }: CheckedEvidence): { origin: string; size: number }[] {
  const places = checkpoints.map(({ origin, size }) => ({ origin, size }));
  return [...new Map(places.map((place) => [`${place.origin} ${place.size}`, place])).values()];
}
