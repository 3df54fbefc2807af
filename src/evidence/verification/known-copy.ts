import { verifySeal } from '#libs/pdf-seal';
import { type EvidenceFiles, textOf } from './evidence-files.js';
import { signedPdfFiles } from './signed-pdf-files.js';

/** Something of the reader's own that a file is held against. */
export interface KnownCopy {
  /** As reports name it. */
  readonly name: string;
  readonly checkpoints: readonly string[];
  /** What a signed PDF carries inside; a checkpoint or a proof names no events. */
  readonly evidence?: EvidenceFiles;
}

/**
 * A copy of the reader's own: a signed PDF, a proof, or a checkpoint from a webhook or a notary. Its seal is asked for
 * no root: whoever brings it vouches for where it comes from, and what is in it is proven by the log.
 * @returns undefined for a PDF without a whole seal and a checkpoint inside
 */
export async function readKnownCopy(
  name: string,
  bytes: Uint8Array,
): Promise<KnownCopy | undefined> {
  const text = textOf(bytes);
  if (!text.startsWith('%PDF-')) {
    const isProof = text.startsWith('c2sp.org/tlog-proof@v1\n');
    return { name, checkpoints: [isProof ? text.slice(text.indexOf('\n\n') + 2) : text] };
  }
  const { attachments } = await verifySeal(bytes, { roots: [], tsaRoots: [] });
  const evidence = signedPdfFiles(attachments);
  const checkpoints = evidence.checkpoints.map((checkpoint) => checkpoint.text);
  return checkpoints.length === 0 ? undefined : { name, checkpoints, evidence };
}
