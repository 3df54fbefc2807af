import { sameBytes } from './same-bytes.js';
import type { CheckedEvent } from './chain-steps.js';
import type { EventFile } from './evidence-files.js';
import type { CheckedEvidence } from './evidence-steps.js';
import { sha256Hex } from './hash.js';
import { eventName, textIn } from './loose-event.js';
import { checkSignatures, documentsOf } from './signing-steps.js';
import type { StepList } from './step-list.js';
import type { VerificationOptions } from './verification-report.js';
import { checkSignedPdf, type CheckedPdf } from './verify-signed-pdf.js';

/** A document of a dossier. */
export interface DossierDocument {
  readonly id: string;
  /** Hex hash by the manifest; empty before the freeze. */
  readonly sha256: string;
  readonly folder: string;
  readonly chain: readonly CheckedEvent[];
  /** Events of the request as files of the dossier. */
  readonly requestFiles: readonly EventFile[];
}

interface Context {
  readonly evidence: CheckedEvidence;
  readonly options: VerificationOptions;
  readonly list: StepList;
}

/** The frozen and the signed PDF of one document against the journal. */
export async function checkDocument(
  document: DossierDocument,
  files: ReadonlyMap<string, Uint8Array>,
  context: Context,
): Promise<CheckedPdf | undefined> {
  await checkFrozen(document, files.get(`${document.folder}/frozen.pdf`), context);
  const sealed = context.evidence.request.find(
    ({ event }) => event.type === 'pdf.sealed' && event.doc === document.id,
  );
  const file = `${document.folder}/signed.pdf`;
  const bytes = files.get(file);
  if (sealed) checkSignatures(context.evidence.request, [document.id], context.list);
  if (!bytes) {
    const isGone = !sealed || isErased(textIn(sealed.event, 'sealedSha256'), context.evidence);
    if (!isGone) context.list.fail('sealed_hash', 'the sealed PDF is missing', { file });
    return undefined;
  }
  // The reader's own copies are held against the dossier, which has the proofs for it.
  const pdf = await checkSignedPdf(bytes, { ...context.options, known: [] });
  addSteps(pdf, file, context.list);
  await checkSealed(sealed, { bytes, file, pdf }, context.list);
  checkSameEvents(document, pdf, file, context.list);
  return pdf;
}

/** Was erased by an event of the journal, so that its absence is no fault. */
function isErased(sha256: string, { request, documents }: CheckedEvidence): boolean {
  return [...request, ...documents.flat()].some(
    ({ event: { type, data } }) =>
      type === 'data.erased' && Array.isArray(data['files']) && data['files'].includes(sha256),
  );
}

async function checkFrozen(
  { id, sha256, folder, chain }: DossierDocument,
  bytes: Uint8Array | undefined,
  { evidence, list }: Context,
): Promise<void> {
  const file = `${folder}/frozen.pdf`;
  const frozen = chain.find(({ event }) => event.type === 'document.frozen');
  const [created] = evidence.request;
  const listed = created && documentsOf(created.event).find((one) => one.id === id);
  if (!frozen && sha256 === '') return;
  const stated = frozen?.event.docSha256;
  if (stated !== sha256 || (listed && listed.sha256 !== sha256)) {
    list.fail('frozen_hash', 'the journal and the manifest name different files', { file });
  } else if (bytes) {
    const problem =
      (await sha256Hex(bytes)) === sha256 ? undefined : 'not the file that was frozen';
    const event = frozen && eventName(frozen.event);
    list.note('frozen_hash', problem, `SHA-256 ${sha256}`, { file, ...(event && { event }) });
  } else {
    const problem = isErased(sha256, evidence) ? undefined : 'the frozen PDF is missing';
    list.note('frozen_hash', problem, 'the file was erased, and the journal says so', { file });
  }
}

/** The steps of a PDF inside the dossier, each with the place of its file. */
function addSteps({ report }: CheckedPdf, folder: string, list: StepList): void {
  list.add(
    report.steps.map((step) => ({
      ...step,
      file: step.file === undefined ? folder : `${folder}/${step.file}`,
    })),
  );
}

interface SealedFile {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly pdf: CheckedPdf;
}

async function checkSealed(
  sealed: CheckedEvent | undefined,
  { bytes, file, pdf: { seal } }: SealedFile,
  list: StepList,
): Promise<void> {
  if (!sealed) {
    list.fail('sealed_hash', 'the journal knows no sealed PDF of this document', { file });
    return;
  }
  const { event } = sealed;
  const hash = await sha256Hex(bytes);
  const isSame =
    textIn(event, 'sealedSha256') === hash &&
    event.data['bytes'] === bytes.length &&
    textIn(event, 'sealCertSha256') === seal.certificateSha256 &&
    textIn(event, 'level') === seal.level;
  const problem = isSame ? undefined : 'not the file that the journal says was sealed';
  list.note('sealed_hash', problem, `SHA-256 ${hash}`, { file, event: eventName(event) });
}

function checkSameEvents(
  { requestFiles }: DossierDocument,
  { files }: CheckedPdf,
  file: string,
  list: StepList,
): void {
  const inside = files?.request?.events ?? [];
  const other = inside.find(({ number, bytes }) => {
    const own = requestFiles.find((event) => event.number === number);
    return !own || !sameBytes(own.bytes, bytes);
  });
  const problem = other && `${other.file} inside is not the event of the dossier`;
  list.note('same_events', problem, `${inside.length} events inside are those of the dossier`, {
    file,
  });
}
