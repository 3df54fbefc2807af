/** Every state with the actions it admits and where each leads; a final state has an empty row. */
export type TransitionTable<State extends string, Action extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Action, State>>>>
>;

/** A transition table that can be asked; pure, holds no current state. */
export interface StateMachine<State extends string, Action extends string> {
  readonly initial: State;
  readonly states: readonly State[];
  /** The state that the action leads to, or undefined when it is not allowed there. */
  next(from: State, action: Action): State | undefined;
  /** The actions allowed in a state, in the order of the table. */
  allowed(from: State): Action[];
  /** States that no path from the initial one leads to; a sound table has none. */
  unreachable(): State[];
}

/**
 * Makes a machine of a table. State and action names are the caller's own unions, so a move to a state
 * that the table lacks does not compile.
 */
export function stateMachine<State extends string, Action extends string>(
  initial: State,
  table: TransitionTable<State, Action>,
): StateMachine<State, Action> {
  // Maps instead of the table itself: a name such as "constructor", arriving from a row of the
  // database, must not find Object.prototype.
  const rows = new Map(entries(table).map(([state, row]) => [state, new Map(entries(row))]));
  const states = [...rows.keys()];

  const next = (from: State, action: Action): State | undefined => rows.get(from)?.get(action);
  const allowed = (from: State): Action[] => [...(rows.get(from)?.keys() ?? [])];

  function unreachable(): State[] {
    const reached = new Set<State>([initial]);
    // A Set is walked in order of insertion, also over what is added on the way.
    for (const state of reached) {
      for (const target of rows.get(state)?.values() ?? []) reached.add(target);
    }
    return states.filter((state) => !reached.has(state));
  }

  return { initial, states, next, allowed, unreachable };
}

/** The filled entries of a partial record, with their key type kept. */
function entries<Key extends string, Value>(
  record: Readonly<Partial<Record<Key, Value>>>,
): [Key, Value][] {
  const found: [Key, Value][] = [];
  for (const key in record) {
    const value = record[key];
    if (value !== undefined) found.push([key, value]);
  }
  return found;
}
