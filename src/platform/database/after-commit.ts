import type { Tx } from './tx.js';

type Callback = () => void;

const waiting = new WeakMap<Tx, Callback[]>();

/** Runs the callback when the transaction has committed; never when it rolled back. For nudges, not for effects. */
export function afterCommit(tx: Tx, callback: Callback): void {
  const callbacks = waiting.get(tx) ?? [];
  callbacks.push(callback);
  waiting.set(tx, callbacks);
}

/** For `Transactions` alone. */
export function runAfterCommit(tx: Tx): void {
  for (const callback of waiting.get(tx) ?? []) callback();
}
