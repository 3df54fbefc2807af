import { EvidenceFormatError, openDisclosure } from '#libs/evidence-log';
import type { ChainFiles, EventFile } from './evidence-files.js';
import { eventName, looseEvent } from './loose-event.js';
import type { Problem, StepList } from './step-list.js';

/**
 * A personal value may be missing only where the chain itself tells that it was erased: whoever deletes one behind the
 * journal's back cannot write such an event into the log. For dossiers: a signed PDF discloses but a few values.
 */
export function checkErasure(chains: readonly ChainFiles[], list: StepList): void {
  const problems = chains
    .filter(({ events }) => !events.some(({ bytes }) => looseEvent(bytes)?.type === 'data.erased'))
    .flatMap(({ events }) => events.flatMap(problemOfValues));
  list.all('erasure', problems, 'every personal value is there, or its erasure is recorded');
}

function problemOfValues({ bytes, file, disclosures }: EventFile): Problem[] {
  const event = looseEvent(bytes);
  if (!event) return [];
  // The code leaves only in the dossier of a dispute; before its SMS is written there is nothing to disclose.
  const kept = event.type === 'code.issued' && !disclosures.some(isCode) ? 1 : 0;
  const missing = event.sd.length - kept - disclosures.length;
  if (missing <= 0) return [];
  const message = `${missing} of ${event.sd.length} values are missing, and no data.erased tells of it`;
  return [{ message, file: file.replace(/\.json$/, '.sd.json'), event: eventName(event) }];
}

function isCode(d: string): boolean {
  try {
    return openDisclosure(d).name === 'code';
  } catch (error) {
    // What is no disclosure at all is told by the check of the chain.
    if (error instanceof EvidenceFormatError) return false;
    throw error;
  }
}
