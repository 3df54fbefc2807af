import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { stateMachine } from './index.js';

type Door = 'open' | 'closed' | 'locked';
type Act = 'open' | 'close' | 'lock' | 'unlock';

const door = stateMachine<Door, Act>('open', {
  open: { close: 'closed' },
  closed: { open: 'open', lock: 'locked' },
  locked: { unlock: 'closed' },
});

describe('a state machine', () => {
  it('answers where an allowed action leads', () => {
    expect(door.next('closed', 'lock')).toBe('locked');
  });

  it('answers nothing for an action that the state does not admit', () => {
    expect(door.next('open', 'lock')).toBeUndefined();
  });

  it('lists the allowed actions of a state in the order of the table', () => {
    expect(door.allowed('closed')).toEqual(['open', 'lock']);
  });

  it('names its states and its beginning', () => {
    expect(door.initial).toBe('open');
    expect(door.states).toEqual(['open', 'closed', 'locked']);
  });

  it('does not take a name inherited by every object for an action or a state', () => {
    expect(door.next('open', 'constructor' as Act)).toBeUndefined();
    expect(door.next('toString' as Door, 'close')).toBeUndefined();
    expect(door.allowed('constructor' as Door)).toEqual([]);
  });

  it('gives a final state no action', () => {
    const lamp = stateMachine<'on' | 'broken', 'smash'>('on', {
      on: { smash: 'broken' },
      broken: {},
    });

    expect(lamp.allowed('broken')).toEqual([]);
  });
});

describe('the proof of reachability', () => {
  it('finds nothing in a table where every state can be reached, circles included', () => {
    expect(door.unreachable()).toEqual([]);
  });

  it('names the states that no path leads to, also when they lead to each other', () => {
    const table = stateMachine<'a' | 'b' | 'c' | 'd', 'go'>('a', {
      a: { go: 'b' },
      b: {},
      c: { go: 'd' },
      d: { go: 'c' },
    });

    expect(table.unreachable()).toEqual(['c', 'd']);
  });

  it('agrees with walking: whatever a walk of allowed actions visits is never called unreachable', () => {
    const names = ['a', 'b', 'c', 'd', 'e'] as const;
    const state = fc.constantFrom(...names);
    const row = fc.record({ x: state, y: state, z: state }, { requiredKeys: [] });
    const table = fc.record({ a: row, b: row, c: row, d: row, e: row });

    fc.assert(
      fc.property(table, fc.array(fc.nat(), { maxLength: 30 }), (rows, choices) => {
        const machine = stateMachine<(typeof names)[number], 'x' | 'y' | 'z'>('a', rows);
        const unreachable = new Set(machine.unreachable());
        let here = machine.initial;
        for (const choice of choices) {
          const actions = machine.allowed(here);
          const action = actions[choice % Math.max(1, actions.length)];
          here = (action && machine.next(here, action)) ?? here;
          expect(unreachable.has(here)).toBe(false);
        }
      }),
    );
  });
});
