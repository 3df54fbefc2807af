import type { EntityManager } from 'typeorm';

declare const inTransaction: unique symbol;

/**
 * An entity manager inside a transaction. Only `Transactions.run` makes one; whoever writes takes it
 * as the first parameter and so shares the transaction with the evidence and the jobs.
 */
export type Tx = EntityManager & { readonly [inTransaction]: true };
