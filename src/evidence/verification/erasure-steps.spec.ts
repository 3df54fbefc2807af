import { describe, expect, it } from '@jest/globals';
import { makeDisclosure } from '#libs/evidence-log';

import {
  chainOf,
  ids,
  requestChain,
  type SampleEvent,
} from '../../../test/support/forgeries/evidence-sample.js';
import { checkErasure } from './erasure-steps.js';
import { StepList } from './step-list.js';
import type { VerificationStep } from './verification-report.js';

const request = `request/${ids.request}`;
const sampleChain = (): SampleEvent[] => requestChain(Buffer.from('%PDF-1.7 contract'));

/** The steps over a chain of which these values are still there, by the events' numbers. */
const checked = (
  chain: readonly SampleEvent[],
  left: (event: SampleEvent) => readonly string[],
): readonly VerificationStep[] => {
  const list = new StepList();
  const events = chain.map((one, number) => ({
    number,
    file: `request/000${number}.json`,
    bytes: one.bytes,
    proof: undefined,
    disclosures: left(one),
  }));
  checkErasure([{ stream: request, events }], list);
  return list.steps;
};

const all = ({ disclosures }: SampleEvent): string[] => disclosures.map(({ d }) => d);

describe('personal values of a chain', () => {
  it('are all there', () => {
    expect(checked(sampleChain(), all)).toMatchObject([{ step: 'erasure', ok: true }]);
  });

  it.each([
    ['one of them', 1],
    ['all of them', 0],
  ])('are missed where %s was deleted and no event tells of it', (_, kept) => {
    const steps = checked(sampleChain(), (one) =>
      one.event.type === 'signer.added' ? all(one).slice(0, kept) : all(one),
    );
    expect(steps).toEqual([
      {
        step: 'erasure',
        ok: false,
        file: 'request/0001.sd.json',
        event: `${request} 1 signer.added`,
        message: `${2 - kept} of 2 values are missing, and no data.erased tells of it`,
      },
    ]);
  });

  it('may be missing once an event of the chain tells of their erasure', () => {
    const told = { names: ['phone'], files: [], basis: 'subject-request', by: `user/${ids.user}` };
    const chain = chainOf(request, [['data.erased', { data: told }]], sampleChain());

    expect(checked(chain, () => [])).toMatchObject([{ step: 'erasure', ok: true }]);
  });

  it('may lack the code alone, which leaves only for a dispute', () => {
    const code = makeDisclosure('code', '123456');
    const [created, added, issued, ...rest] = sampleChain();
    const sd = [...(issued?.event.sd ?? []), code.digest].sort();
    const withCode = chainOf(
      request,
      [['code.issued', { sd }, {}]],
      [created, added].flatMap((one) => one ?? []),
    );
    const phone = issued?.disclosures.map(({ d }) => d) ?? [];
    const about = (left: readonly string[]): boolean | undefined =>
      checked([...withCode, ...rest], (one) =>
        one.event.type === 'code.issued' ? left : all(one),
      )[0]?.ok;

    expect(about(phone)).toBe(true);
    expect(about([...phone, code.d])).toBe(true);
    expect(about([code.d])).toBe(false);
    expect(about([])).toBe(false);
  });
});
