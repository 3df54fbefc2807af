import { stateMachine } from '#libs/state-machine';
import type { ForwardStatus } from './intrum-forward.entity.js';

export type ForwardAction = 'deliver' | 'repeat' | 'withhold' | 'end';

/** The life of an incoming SMS on its way to INTRUM. */
export const forwardLifecycle = stateMachine<ForwardStatus, ForwardAction>('waiting', {
  waiting: { deliver: 'forwarded', repeat: 'waiting', withhold: 'withheld', end: 'ended' },
  forwarded: {},
  withheld: {},
  ended: {},
});
