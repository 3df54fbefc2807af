import { useState } from 'react';
import { queryClient } from '../../../api/query-client.js';
import type { DocumentRow } from '../document-queries.js';
import type { Doing } from './doing.js';
import { sideBySide } from './side-by-side.js';

export type Outcome =
  | { readonly state: 'waiting' | 'running' | 'done' }
  | { readonly state: 'refused'; readonly error: unknown };

interface BulkRun {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly isRunning: boolean;
  /** Does the act to these documents; what became of earlier ones stays. */
  readonly start: (documents: readonly DocumentRow[], doing: Doing) => Promise<void>;
}

/** Fewer than the API lets one person ask at once. */
const AT_ONCE = 4;

/** @param archiveName what a file that comes of it is called */
export function useBulkRun(archiveName: string): BulkRun {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [isRunning, setRunning] = useState(false);
  const note = (id: string, outcome: Outcome): void => {
    setOutcomes((known) => new Map(known).set(id, outcome));
  };
  const start = async (documents: readonly DocumentRow[], doing: Doing): Promise<void> => {
    setRunning(true);
    for (const { id } of documents) note(id, { state: 'waiting' });
    await sideBySide(documents, AT_ONCE, async (document) => {
      note(document.id, { state: 'running' });
      try {
        await doing.one(document);
        note(document.id, { state: 'done' });
      } catch (error) {
        note(document.id, { state: 'refused', error });
      }
    });
    await doing.end?.(archiveName);
    setRunning(false);
    await queryClient.invalidateQueries();
  };
  return { outcomes, isRunning, start };
}
