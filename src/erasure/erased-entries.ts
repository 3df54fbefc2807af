import type { EvidenceEntry } from '../evidence/index.js';
import type { ErasureOrder } from './erasure-order.js';

/** Files named by one event, so that it stays below the 8192 bytes of the format. */
const MOST_FILES = 90;

/** «Personal values or files were erased», in as many events as the files need; one at least. */
export function erasedEntries(
  { organizationId, basis, by }: ErasureOrder,
  stream: Extract<EvidenceEntry, { type: 'data.erased' }>['stream'],
  names: readonly string[],
  files: readonly string[],
): EvidenceEntry[] {
  const count = Math.max(1, Math.ceil(files.length / MOST_FILES));
  return Array.from({ length: count }, (_, at) => ({
    type: 'data.erased' as const,
    stream,
    organizationId,
    data: {
      names: at === 0 ? [...names] : [],
      files: files.slice(at * MOST_FILES, (at + 1) * MOST_FILES),
      basis,
      by,
    },
  }));
}
