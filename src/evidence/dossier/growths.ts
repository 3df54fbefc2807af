import { looselyRead } from '../journal/journal-item.js';
import type { RawChain } from '../journal/raw-chain.js';
import type { EvidenceLog, ProvenEvents } from '../log/evidence-log.js';
import type { Growth } from './dossier-layout.js';

/**
 * From the checkpoint inside each signed PDF, which the parties hold, to the one that the dossier's proofs lead to:
 * whoever rewrote the log in between cannot give these hashes.
 */
export async function growthsOf(
  request: RawChain | undefined,
  { proofs, checkpoints }: ProvenEvents,
  log: Pick<EvidenceLog, 'consistency'>,
): Promise<Growth[]> {
  const events = request?.events ?? [];
  const lastSigned = events.findLast(({ type }) => type === 'document.signed');
  const origin = proofs.get(lastSigned?.hash ?? '')?.origin;
  const to = checkpoints.find((checkpoint) => checkpoint.origin === origin)?.size;
  if (origin === undefined || to === undefined) return [];
  const sizes = events.flatMap(({ type, bytes }) => {
    const size = type === 'pdf.sealed' ? looselyRead(bytes).data['checkpointSize'] : undefined;
    return typeof size === 'number' && size < to ? [size] : [];
  });
  const growths: Growth[] = [];
  for (const from of new Set(sizes)) {
    growths.push({ from, to, hashes: await log.consistency(origin, from, to) });
  }
  return growths;
}
