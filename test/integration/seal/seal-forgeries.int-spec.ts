import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SealReport, type SealTrust, verifySeal } from '#libs/pdf-seal';
import { makeTimestampRequest, tokenOfResponse } from '#libs/timestamp';
import { byteForgeries } from '../../support/forgeries/byte-forgeries.js';
import { type SealedSample, sealed, sealedSample } from '../../support/forgeries/sealed-sample.js';
import { secondSignature } from '../../support/forgeries/second-signature.js';
import { signAgain } from '../../support/forgeries/sign-again.js';
import { LocalTsa } from '../../support/local-tsa.js';
import { OutsideSealChecks } from '../../support/outside-seal-checks.js';

const pem = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

const failedOf = ({ checks }: SealReport): string[] =>
  checks.filter(({ ok }) => !ok).map(({ step }) => step);

const firstReason = ({ checks }: SealReport): string => checks.find(({ ok }) => !ok)?.message ?? '';

/** What evidence-and-security.md §4 says that two other programs print of each forgery, none of it an error. */
const printed: Readonly<Record<string, readonly [pdfsig: RegExp, mutool: RegExp]>> = {
  'one byte appended': [/Not total[^]*is Valid[^]*is Trusted/, /valid but there have been edits/],
  'a second revision with another title': [
    /Not total[^]*is Valid[^]*is Trusted/,
    /valid but there have been edits/,
  ],
  'a second signature': [
    /#1:[^]*- Not total[^]*#2:[^]*- Total document signed/,
    /have been edits[^]*unchanged since signing/,
  ],
  'one byte of a page changed': [/- Total[^]*Digest Mismatch/, /invalidated by change/],
  'Contents renamed': [/- Total[^]*not yet been verified/, /Unknown error/],
  'Contents all zeros': [/Not total[^]*Unknown Validation Failure/, /Unknown error/],
  'ByteRange that ends early': [/Not total[^]*Digest Mismatch/, /invalidated by change/],
  'ByteRange with a negative number': [
    /Not total[^]*not yet been verified/,
    /Verification error: .*negative/,
  ],
  'ByteRange past the end': [
    /Not total[^]*not yet been verified/,
    /Verification error: .*past end of file/,
  ],
};

describe('a forged seal', () => {
  let sample: SealedSample;
  let trust: SealTrust;
  let outside: OutsideSealChecks;
  let tsa: LocalTsa;

  beforeAll(async () => {
    sample = await sealedSample();
    tsa = await LocalTsa.start();
    trust = { roots: [sample.authority.root], tsaRoots: [tsa.root.certificate] };
    outside = await OutsideSealChecks.trusting({ seal: pem(sample.authority.root) });
  });
  afterAll(async () => {
    await tsa.stop();
    await outside.remove();
  });

  const token = async (signature: Uint8Array): Promise<Uint8Array> => {
    const imprint = createHash('sha256').update(signature).digest();
    const nonce = createHash('md5').update(signature).digest();
    return tokenOfResponse(await tsa.reply(makeTimestampRequest({ imprint, nonce })));
  };
  it('is refused with its own reason where other programs print what must be read with care', async () => {
    const all = [...(await byteForgeries(sample.pdf)), await secondSignature(sample)];
    const known = all.filter(({ name }) => name in printed);
    expect(known.map(({ name }) => name).sort()).toEqual(Object.keys(printed).sort());
    for (const { name, pdf, failed, reason } of known) {
      const report = await verifySeal(pdf, trust);
      expect([name, report.ok, failedOf(report)]).toEqual([name, false, failed]);
      expect(firstReason(report)).toMatch(reason);
      await outside.open(pdf);
      const [pdfsig, mutool] = printed[name] ?? [];
      expect(`${name}: ${await outside.pdfsig()}`).toMatch(pdfsig ?? /^$/);
      expect(`${name}: ${await outside.mutool()}`).toMatch(mutool ?? /^$/);
    }
  });

  it('is not seen in the sealed file itself, by any of the three', async () => {
    await outside.open(sample.pdf);

    expect(failedOf(await verifySeal(sample.pdf, trust))).toEqual([]);
    expect(await outside.pdfsig()).toMatch(/- Total document signed/);
    expect(await outside.mutool()).toMatch(/unchanged since signing/);
  });

  it('is told from one with an honest timestamp of a pinned authority', async () => {
    const stamped = await sealed(sample.plain, sample, token);
    const report = await verifySeal(stamped, trust);

    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(report.level).toBe('B-T');
    expect(report.tsaTime).toBeInstanceOf(Date);
    const unpinned = await verifySeal(stamped, { ...trust, tsaRoots: [] });
    expect(failedOf(unpinned)).toEqual(['timestamp_root_pinned']);
  });

  it('is refused with the timestamp of another signature, a foreign authority or an expired one', async () => {
    const { key } = sample.issued;
    const foreign = await token(Buffer.from('another signature'));
    const moved = await verifySeal(signAgain(sample.pdf, { key, token: foreign }), trust);
    expect(failedOf(moved)).toEqual(['timestamp']);
    expect(firstReason(moved)).toMatch(/^imprint/);
    for (const [mode, reason] of [
      ['other-root', /^chain/],
      ['expired', /^(?:time|chain)/],
    ] as const) {
      tsa.mode = mode;
      const stamped = await sealed(sample.plain, sample, token);
      tsa.mode = 'right';
      const report = await verifySeal(stamped, trust);
      expect([mode, failedOf(report)]).toEqual([mode, ['timestamp']]);
      expect(firstReason(report)).toMatch(reason);
    }
  });
});
