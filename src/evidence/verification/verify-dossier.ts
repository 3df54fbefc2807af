import { checkConsistency } from './checkpoint-steps.js';
import { dossierFiles } from './dossier-files.js';
import { checkDocument, type DossierDocument } from './document-steps.js';
import { checkErasure } from './erasure-steps.js';
import { type CheckedEvidence, checkEvidence } from './evidence-steps.js';
import { signatureFacts } from './facts.js';
import { sha256Hex } from './hash.js';
import { checkManifest, type Manifest } from './manifest.js';
import { StepList } from './step-list.js';
import { unzip } from './unzip.js';
import type { VerificationOptions, VerificationReport } from './verification-report.js';
import { type CheckedPdf, placesOf } from './verify-signed-pdf.js';
import { ArchiveRefused } from './zip-index.js';

type Files = ReadonlyMap<string, Uint8Array>;

/** Checks a dossier (evidence-and-security.md §5). Never throws on hostile bytes. */
export async function verifyDossier(
  bytes: Uint8Array,
  options: VerificationOptions,
): Promise<VerificationReport> {
  const list = new StepList();
  const files = unpack(bytes, list);
  const manifest = files && (await checkManifest(files, list));
  const found = manifest && (await checkFiles(files, manifest, { options, list }));
  const { evidence, pdfs = [] } = found ?? {};
  const [first] = pdfs;
  const sealed = evidence?.request.find(({ event }) => event.type === 'pdf.sealed');
  const keys = [
    ...(evidence?.fileKeys ?? []),
    ...pdfs.flatMap(({ report }) => report.facts.fileKeys),
  ];
  return {
    kind: 'dossier',
    ok: list.ok,
    steps: list.steps,
    facts: {
      signatures: evidence ? signatureFacts(evidence.request) : [],
      ...(sealed && { sealedAt: sealed.event.at }),
      ...(first?.report.facts.tsaTime !== undefined && { tsaTime: first.report.facts.tsaTime }),
      ...(first?.report.facts.level && { level: first.report.facts.level }),
      checkpoints: evidence ? placesOf(evidence) : [],
      fileSha256: await sha256Hex(bytes),
      fileKeys: [...new Set(keys)],
    },
  };
}

function unpack(bytes: Uint8Array, list: StepList): Files | undefined {
  try {
    const files = unzip(bytes);
    list.pass('archive', `${files.size} files, within all bounds`);
    return files;
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    list.fail('archive', error.message);
    return undefined;
  }
}

async function checkFiles(
  files: Files,
  manifest: Manifest,
  { options, list }: { readonly options: VerificationOptions; readonly list: StepList },
): Promise<{ evidence: CheckedEvidence; pdfs: CheckedPdf[] }> {
  const own = dossierFiles(files, manifest);
  const evidence = await checkEvidence(own, options, list);
  checkErasure([...(own.request ? [own.request] : []), ...own.documents], list);
  const pdfs: CheckedPdf[] = [];
  for (const [place, { id, sha256 }] of manifest.documents.entries()) {
    const document: DossierDocument = {
      id,
      sha256,
      folder: `documents/${place + 1}`,
      chain: evidence.documents[place] ?? [],
      requestFiles: own.request?.events ?? [],
    };
    const pdf = await checkDocument(document, files, { evidence, options, list });
    if (pdf) pdfs.push(pdf);
  }
  const inside = pdfs.flatMap((pdf) => pdf.evidence?.checkpoints ?? []);
  checkConsistency([...evidence.checkpoints, ...inside], own.growths, list);
  return { evidence, pdfs };
}
