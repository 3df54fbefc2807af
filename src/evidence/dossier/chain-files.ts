import type { ProvenEvents } from '../log/evidence-log.js';
import type { RawEvent } from '../journal/raw-chain.js';
import { disclosuresOf } from './disclosed-values.js';
import { type DossierFile, numbered, textFile } from './dossier-file.js';

export interface ChainFileOptions {
  readonly proven: ProvenEvents;
  /** The code leaves only in the dossier of a dispute (evidence-and-security.md 2.6). */
  readonly withCode: boolean;
}

/** A chain, event by event: its bytes, its proof, and what can still be disclosed. */
export function chainFiles(
  folder: string,
  events: readonly RawEvent[],
  options: ChainFileOptions,
): DossierFile[] {
  return events.flatMap((event) => [
    ...eventFiles(folder, event, options.proven),
    ...disclosureFile(folder, event, options.withCode),
  ]);
}

/** An event and its proof. */
export function eventFiles(
  folder: string,
  { seq, bytes, hash }: RawEvent,
  { proofs }: ProvenEvents,
): DossierFile[] {
  const path = `${folder}/${numbered(seq)}`;
  const proof = proofs.get(hash);
  if (!proof) throw new Error(`${path} is not proven`);
  return [{ path: `${path}.json`, bytes }, textFile(`${path}.tlog-proof`, proof.text)];
}

/** Sorted, so that the same disclosures are the same bytes in whatever order they are stored. */
function disclosureFile(folder: string, event: RawEvent, withCode: boolean): DossierFile[] {
  const codes = new Set(
    disclosuresOf(event).flatMap(({ name, d }) => (name === 'code' ? [d] : [])),
  );
  // What is no disclosure any more goes along as it is: leaving it out would make it look erased.
  const kept = event.disclosures.filter((d) => withCode || !codes.has(d));
  if (kept.length === 0) return [];
  const list = kept.map((d) => `  ${JSON.stringify(d)}`).sort();
  return [textFile(`${folder}/${numbered(event.seq)}.sd.json`, `[\n${list.join(',\n')}\n]\n`)];
}
