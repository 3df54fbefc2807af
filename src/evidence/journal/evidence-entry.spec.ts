import { describe, expect, it } from '@jest/globals';
import { aSigning } from '../../../test/support/builders/evidence-entries.js';
import type { EvidenceEntry } from './evidence-entry.js';
import { factOf } from './fact.js';

const signing = aSigning();
const { stream, organizationId, signerId } = signing;
const place = { stream, organizationId };

/** Each line that must not compile is checked by `npm run types`: an expected error that does not come is one. */
const mistakes: (() => EvidenceEntry)[] = [
  // @ts-expect-error a member is missing
  () => ({ type: 'link.issued', ...place, signerId, data: { linkId: '' } }),
  // @ts-expect-error a word outside the closed list
  () => ({ ...signing.failed(1), data: { ...signing.failed(1).data, via: 'letter' } }),
  // @ts-expect-error a disclosure that the type does not have
  () => ({ ...signing.failed(1), disclosures: { claimant: 'x' } }),
  // @ts-expect-error a type outside the list
  () => ({ ...signing.failed(1), type: 'code.guessed' }),
  // @ts-expect-error the signer is missing
  () => ({ type: 'consent.withdrawn', ...place, data: { consentId: '' } }),
  // @ts-expect-error a document where there is none
  () => ({ ...signing.failed(1), documentId: signing.documentId }),
  // @ts-expect-error a chain of another kind
  () => ({ ...signing.failed(1), stream: 'system' }),
  // @ts-expect-error only the journal counts
  () => ({ ...signing.closed(), data: { ...signing.closed().data, count: 3 } }),
  // @ts-expect-error only the journal tells of the clock
  () => ({ type: 'clock.anomaly', ...place, data: { previousAt: '', deltaMs: 1 } }),
  // @ts-expect-error only a code is committed to
  () => ({ ...signing.failed(1), commitments: { code: 'x' } }),
];

describe('an entry', () => {
  it('that the list of types does not allow does not compile', () => {
    expect(mistakes).toHaveLength(10);
  });

  it('becomes a fact with everything filled in and unknown values left out', () => {
    const entry: EvidenceEntry = {
      type: 'code.failed',
      ...place,
      signerId,
      data: { challengeId: '', attempt: 1, attemptsLeft: 4, via: 'page' },
      disclosures: { ip: '203.0.113.7', userAgent: undefined, uaHints: '' },
    };

    expect(factOf(entry)).toEqual({
      type: 'code.failed',
      ...place,
      signerId,
      documentId: '',
      docSha256: '',
      data: entry.data,
      disclosures: [['ip', '203.0.113.7']],
      commitments: [],
    });
  });
});
