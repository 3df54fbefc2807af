import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Tx } from './tx.js';

/**
 * Reads the row and keeps others from changing it until the transaction ends. On SQLite the
 * transaction's mutex already does; there `FOR UPDATE` does not exist.
 * Lock order of the house: signing request, signers, documents by id, chain head last.
 */
export async function lockRow<E extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<E>,
  where: FindOptionsWhere<E>,
): Promise<E | null> {
  return tx.findOne(entity, {
    where,
    ...(tx.dataSource.options.type === 'mysql' ? { lock: { mode: 'pessimistic_write' } } : {}),
  });
}
