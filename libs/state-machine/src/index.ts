export { stateMachine } from './state-machine.js';
export type { StateMachine, TransitionTable } from './state-machine.js';
