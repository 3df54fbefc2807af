import { sha256Hex } from './hash.js';
import type { VerificationOptions, VerificationReport } from './verification-report.js';
import { verifyDossier } from './verify-dossier.js';
import { verifySignedPdf } from './verify-signed-pdf.js';

/**
 * Checks whatever was brought: a signed PDF, a dossier, or something else. Never throws on hostile bytes.
 * @throws MalformedDer when a root of the reader's own is no certificate
 */
export async function verifyFile(
  bytes: Uint8Array,
  options: VerificationOptions,
): Promise<VerificationReport> {
  if (beginsWith(bytes, '%PDF-')) return verifySignedPdf(bytes, options);
  if (beginsWith(bytes, 'PK\u0003\u0004')) return verifyDossier(bytes, options);
  const message = 'neither a PDF nor a dossier';
  return {
    kind: 'unreadable',
    ok: false,
    steps: [{ step: 'file', ok: false, message }],
    facts: { signatures: [], checkpoints: [], fileSha256: await sha256Hex(bytes), fileKeys: [] },
  };
}

function beginsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((char, i) => bytes[i] === char.charCodeAt(0));
}
