import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { byteForgeries } from '../../../../test/support/forgeries/byte-forgeries.js';
import type { Forgery } from '../../../../test/support/forgeries/forgery.js';
import { keyedForgeries } from '../../../../test/support/forgeries/keyed-forgeries.js';
import {
  type SealedSample,
  sealedSample,
} from '../../../../test/support/forgeries/sealed-sample.js';
import { signAgain } from '../../../../test/support/forgeries/sign-again.js';
import { type SealReport, type SealTrust, verifySeal } from '../index.js';

let sample: SealedSample;
let trust: SealTrust;

beforeAll(async () => {
  sample = await sealedSample();
  trust = { roots: [sample.authority.root], tsaRoots: [] };
});

const failedOf = ({ checks }: SealReport): string[] =>
  checks.filter(({ ok }) => !ok).map(({ step }) => step);

describe('the verifier of seals accepts', () => {
  it('a sealed PDF, and hands out the files inside', async () => {
    const report = await verifySeal(sample.pdf, trust);

    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(report).toMatchObject({ ok: true, signed: true, level: 'B-B' });
    expect(report.certificateSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(report.attachments.map(({ name }) => name)).toEqual(['frozen.pdf', 'request-0000.json']);
    expect(report.attachments[0]?.bytes).toEqual(sample.plain);
  });

  it('the same file signed again by the same key with other tools', async () => {
    const again = signAgain(sample.pdf, { key: sample.issued.key });

    expect(failedOf(await verifySeal(again, trust))).toEqual([]);
  });
});

describe('the verifier of seals refuses', () => {
  const check = async (forgeries: readonly Forgery[]): Promise<void> => {
    for (const { name, pdf, failed, reason } of forgeries) {
      const report = await verifySeal(pdf, trust);
      const message = report.checks.find(({ ok }) => !ok)?.message ?? '';
      expect([name, report.ok, failedOf(report)]).toEqual([name, false, failed]);
      expect(`${name}: ${message}`).toMatch(reason);
    }
  };

  it('what anybody can make of a sealed file, each with its own reason', async () => {
    await check(await byteForgeries(sample.pdf));
  });

  it('what somebody with a key can make of it, each with its own reason', async () => {
    await check(await keyedForgeries(sample));
  });

  it('a file whose root the reader does not know, and says which root that is', async () => {
    const report = await verifySeal(sample.pdf, { roots: [], tsaRoots: [] });

    expect(failedOf(report)).toEqual(['root_pinned']);
    expect(report.checks.find(({ ok }) => !ok)?.message).toContain(report.rootSha256);
  });

  it('the file with any one byte changed, and never throws', async () => {
    const { pdf } = sample;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(pdf.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const changed = Uint8Array.from(pdf);
          changed[at] = (changed[at] ?? 0) ^ flip;
          // Of the hex digits of the signature, the case alone means nothing.
          const same = Buffer.from(changed).toString('latin1').toLowerCase();
          fc.pre(same !== Buffer.from(pdf).toString('latin1').toLowerCase());
          expect((await verifySeal(changed, trust)).ok).toBe(false);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('the signature with any one byte of its value changed, wherever it is not signed itself', async () => {
    const { pdf } = sample;
    const text = Buffer.from(pdf).toString('latin1');
    const start = text.indexOf('<', text.search(/\/Contents <[0-9A-Fa-f]{100}/)) + 1;
    const length =
      (/^(?:[0-9A-Fa-f]{2})*?(?=0{500,}>)/.exec(text.slice(start))?.[0].length ?? 0) / 2;
    expect(length).toBeGreaterThan(800);
    await fc.assert(
      fc.asyncProperty(fc.nat(length - 1), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const place = start + 2 * at;
        const byte = Number.parseInt(text.slice(place, place + 2), 16) ^ (1 << bit);
        const changed = Uint8Array.from(pdf);
        changed.set(Buffer.from(byte.toString(16).padStart(2, '0'), 'latin1'), place);
        expect((await verifySeal(changed, trust)).ok).toBe(false);
      }),
      { numRuns: 100, examples: [[0, 5]] },
    );
  });

  it('the file cut off anywhere, and any bytes at all', async () => {
    const { pdf } = sample;
    await fc.assert(
      fc.asyncProperty(fc.nat(pdf.length - 1), async (length) => {
        expect((await verifySeal(pdf.subarray(0, length), trust)).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const noise = Buffer.concat([Buffer.from('%PDF-1.7\n/ByteRange [0 9 12 9]'), bytes]);
        expect((await verifySeal(noise, trust)).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
