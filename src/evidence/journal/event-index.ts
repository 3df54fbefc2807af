import type { Tx } from '../../platform/index.js';
import type { PlacedEvent } from './chain-append.js';
import type { factOf } from './fact.js';
import { KnownPdf } from './known-pdf.entity.js';
import { SignatureIndex } from './signature-index.entity.js';

type Fact = ReturnType<typeof factOf>;

/** Notes what events are looked up by: the number of a signature, the hash of a PDF. */
export async function indexEvents(
  tx: Tx,
  facts: readonly Fact[],
  placed: readonly PlacedEvent[],
): Promise<void> {
  const signatures = facts.flatMap((fact, i) => signatureOf(fact, placed[i]));
  const pdfs = facts.flatMap((fact, i) => pdfOf(fact, placed[i]));
  if (signatures.length > 0) await tx.insert(SignatureIndex, signatures);
  if (pdfs.length > 0) await tx.insert(KnownPdf, pdfs);
}

function signatureOf({ type, data }: Fact, event: PlacedEvent | undefined): SignatureIndex[] {
  const { signatureId } = data;
  if (!event || type !== 'document.signed' || typeof signatureId !== 'string') return [];
  return [{ signatureId, stream: event.stream, seq: event.seq }];
}

function pdfOf({ type, data, docSha256 }: Fact, event: PlacedEvent | undefined): KnownPdf[] {
  if (!event) return [];
  const { stream, seq } = event;
  if (type === 'document.frozen') return [{ sha256: docSha256, stream, seq, variant: 'frozen' }];
  const { sealedSha256 } = data;
  if (type !== 'pdf.sealed' || typeof sealedSha256 !== 'string') return [];
  return [{ sha256: sealedSha256, stream, seq, variant: 'sealed' }];
}
