import type { Tx } from '../../platform/index.js';
import type { ChainState } from './chain-append.js';
import type { OpenKey } from './data-keys.js';

/** A chain that nobody else can append to until the transaction ends. */
export interface LockedChain {
  readonly state: ChainState;
  /** Absent before the first personal value, and after the key was erased. */
  readonly key: OpenKey | undefined;
  /** Whether its personal values were erased: then none are stored any more. */
  readonly isErased: boolean;
}

const locked = new WeakMap<Tx, Map<string, LockedChain>>();

/** The chain as this transaction left it, if it has locked it before: nobody else can have moved it since. */
export function lockedBefore(tx: Tx, stream: string): LockedChain | undefined {
  return locked.get(tx)?.get(stream);
}

export function rememberLocked(tx: Tx, chain: LockedChain): void {
  const chains = locked.get(tx) ?? new Map<string, LockedChain>();
  chains.set(chain.state.stream, chain);
  locked.set(tx, chains);
}

/** For whoever changes a chain's row or its key otherwise than by appending: the next append reads them anew. */
export function forgetLocked(tx: Tx, stream: string): void {
  locked.get(tx)?.delete(stream);
}
