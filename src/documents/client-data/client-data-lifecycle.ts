import { In } from 'typeorm';
import type { Tx } from '../../platform/index.js';
import { ClientDataRequest, type ClientDataStatus } from './client-data-request.entity.js';

/*
 * The one writer of the status of a request for data: it waits, and comes to its end once.
 */

export type EndOfClientData = Pick<ClientDataRequest, 'finishedAt' | 'keyVersion' | 'answersBox'>;

/** The caller has locked the row. Does nothing and answers false when it came to its end before. */
export async function endClientData(
  tx: Tx,
  row: ClientDataRequest,
  status: Exclude<ClientDataStatus, 'waiting'>,
  end: EndOfClientData,
): Promise<boolean> {
  if (row.status !== 'waiting') return false;
  await tx.update(ClientDataRequest, { id: row.id }, { ...end, status });
  Object.assign(row, end, { status });
  return true;
}

/** The caller has locked the documents: whoever is asked for their data is asked no more. */
export async function cancelWaiting(
  tx: Tx,
  documentIds: readonly string[],
  now: Date,
): Promise<void> {
  await tx.update(
    ClientDataRequest,
    { documentId: In([...documentIds]), status: 'waiting' },
    { status: 'cancelled', finishedAt: now },
  );
}
