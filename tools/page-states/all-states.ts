import type { PageState } from './page-state.js';
import { phonePageStates } from './phone-states.js';
import { problemPageStates } from './problem-states.js';
import { signingPageStates } from './signing-states.js';
import { verifyPageStates } from './verify-states.js';

/** Every state of every page for people, with sample data. */
export function allPageStates(): PageState[] {
  return [
    ...signingPageStates(),
    ...verifyPageStates(),
    ...phonePageStates(),
    ...problemPageStates(),
  ];
}
