import { describe, expect, it } from '@jest/globals';
import { type ActFacts, allows, BULK_ACTS, isPackage } from './bulk-acts.js';
import { sideBySide } from './side-by-side.js';

const draft: ActFacts = {
  status: 'draft',
  requestId: null,
  sealedAt: null,
  erasedAt: null,
  contactId: 'c1',
  awaitingClientData: false,
};
const sealedAt = '2026-11-24T11:05:07.000Z';

describe('acts on several documents', () => {
  it.each<[string, Partial<ActFacts>, string[]]>([
    ['a draft', {}, ['send']],
    ['a draft that waits for the client', { awaitingClientData: true }, []],
    ['one on its way', { status: 'viewed', requestId: 'r1' }, ['remind', 'cancel']],
    ['a declined one', { status: 'declined', requestId: 'r1' }, ['send']],
    ['one that is being sealed', { status: 'signed', requestId: 'r1' }, []],
    ['a sealed one', { status: 'signed', requestId: 'r1', sealedAt }, ['download']],
    ['an erased one', { status: 'signed', sealedAt, erasedAt: sealedAt }, []],
  ])('for %s are those its state allows', (_, facts, acts) => {
    expect(BULK_ACTS.filter((act) => allows(act, { ...draft, ...facts }))).toEqual(acts);
  });

  it('send a package of drafts of one client, and of nothing else', () => {
    expect(isPackage([draft, draft])).toBe(true);
    expect(isPackage([draft])).toBe(false);
    expect(isPackage([draft, { ...draft, contactId: 'c2' }])).toBe(false);
    expect(isPackage([draft, { ...draft, status: 'sent' }])).toBe(false);
    expect(
      isPackage([
        { ...draft, contactId: null },
        { ...draft, contactId: null },
      ]),
    ).toBe(false);
    expect(isPackage(Array.from({ length: 21 }, () => draft))).toBe(false);
  });

  it('are done for each document once, no more of them at a time than allowed', async () => {
    const done: number[] = [];
    let running = 0;
    let most = 0;
    await sideBySide([1, 2, 3, 4, 5], 2, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      done.push(item);
    });
    expect([done.toSorted((a, b) => a - b), most]).toEqual([[1, 2, 3, 4, 5], 2]);
  });
});
