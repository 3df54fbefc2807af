import { brandedPageStates } from './branded-states.js';
import type { PageState } from './page-state.js';
import { phonePageStates } from './phone-states.js';
import { problemPageStates } from './problem-states.js';
import { protocolPageStates } from './protocol-states.js';
import { signingPageStates } from './signing-states.js';
import { verifyPageStates } from './verify-states.js';

/** Every state of every page for people, with sample data, in Russian; in English too where the page has both. */
export function allPageStates(): PageState[] {
  return [
    ...signingPageStates(),
    ...signingPageStates('en'),
    ...brandedPageStates(),
    ...verifyPageStates(),
    ...phonePageStates(),
    ...problemPageStates(),
    ...protocolPageStates(),
  ];
}
