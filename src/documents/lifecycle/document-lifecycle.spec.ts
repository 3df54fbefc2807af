import { describe, expect, it } from '@jest/globals';
import { documentLifecycle } from './document-lifecycle.js';
import { DOCUMENT_STATUSES } from './document-status.js';
import type { DocumentAction, DocumentStatus } from './document-status.js';

const ACTIONS: readonly DocumentAction[] = ['send', 'view', 'sign', 'decline', 'expire', 'cancel'];

// The table of the design, once more and by hand: [from, to, cause].
const ALLOWED: readonly (readonly [DocumentStatus, DocumentStatus, DocumentAction])[] = [
  ['draft', 'sent', 'send'],
  ['sent', 'viewed', 'view'],
  ['sent', 'declined', 'decline'],
  ['viewed', 'declined', 'decline'],
  ['sent', 'expired', 'expire'],
  ['viewed', 'expired', 'expire'],
  ['sent', 'cancelled', 'cancel'],
  ['viewed', 'cancelled', 'cancel'],
  ['viewed', 'signed', 'sign'],
  ['declined', 'sent', 'send'],
  ['expired', 'sent', 'send'],
  ['cancelled', 'sent', 'send'],
];

describe('the life of a document', () => {
  it.each(ALLOWED)('goes from %s to %s by %s', (from, to, action) => {
    expect(documentLifecycle.next(from, action)).toBe(to);
  });

  it('refuses every other move', () => {
    const moves = DOCUMENT_STATUSES.flatMap((from) => ACTIONS.map((action) => ({ from, action })));
    const possible = moves.filter(({ from, action }) => documentLifecycle.next(from, action));

    expect(possible).toHaveLength(ALLOWED.length);
  });

  it('begins as a draft and reaches every status', () => {
    expect(documentLifecycle.initial).toBe('draft');
    expect([...documentLifecycle.states].sort()).toEqual([...DOCUMENT_STATUSES].sort());
    expect(documentLifecycle.unreachable()).toEqual([]);
  });

  it('ends with the signature, which nothing undoes', () => {
    expect(documentLifecycle.allowed('signed')).toEqual([]);
  });
});
