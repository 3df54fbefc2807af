import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TimestampAuthority, TimestampUnavailable } from '../../../src/evidence/index.js';
import { AppConfig } from '../../../src/platform/index.js';
import { sealPdf } from '#libs/pdf-seal';
import { FakePdfRenderer } from '#libs/pdf';
import { TimestampRefused } from '#libs/timestamp';
import { LocalTsa, type TsaMode } from '../../support/local-tsa.js';
import { testConfig } from '../../support/test-app.js';
import { sealCertificate, testAuthority } from '../../support/test-pki.js';
import { TempFolder } from './temp-folder.js';

const data = Buffer.from('log.example.test/evidence/2026\n3\n');

describe('the timestamp authority', () => {
  let tsa: LocalTsa;
  const folder = new TempFolder();
  beforeAll(async () => {
    tsa = await LocalTsa.start();
  });
  afterAll(async () => {
    await tsa.stop();
    await folder.remove();
  });

  const authority = (env: Record<string, string> = {}): TimestampAuthority => {
    const wanted = { TSA_URL: tsa.url, TSA_ROOTS_FILE: tsa.rootsFile, ...env };
    const config = testConfig(folder.path('var'), wanted);
    // One case waits for the time to run out; all others get all the time they need.
    const timeoutMs = tsa.mode === 'slow' ? 300 : 30_000;
    return new TimestampAuthority(
      new AppConfig({ ...config, tsa: config.tsa && { ...config.tsa, timeoutMs } }),
    );
  };

  it('is not there unless it is configured', async () => {
    const none = new TimestampAuthority(testConfig(folder.path('var'), {}));
    expect(none.configured).toBe(false);
    await expect(none.stamp(data)).rejects.toThrow(TimestampUnavailable);
  });

  it('gives an answer that OpenSSL verifies over the same bytes', async () => {
    tsa.mode = 'right';
    const stamped = await authority({ TSA_POLICY: tsa.policy }).stamp(data);
    const { tsr, file } = await folder.write({ tsr: stamped.tsr, file: data });
    const question = ['-data', file, '-in', tsr, '-CAfile', tsa.rootsFile];
    expect(await folder.openssl('ts', '-verify', ...question)).toContain('Verification: OK');
    expect(Buffer.from(stamped.tsr).includes(Buffer.from(stamped.token))).toBe(true);
  });

  it('asks another question every time', async () => {
    tsa.mode = 'right';
    const [first, second] = [await authority().stamp(data), await authority().stamp(data)];
    expect(Buffer.from(first.token).equals(second.token)).toBe(false);
  });

  it.each<TsaMode>(['slow', 'down', 'error', 'redirect', 'huge'])(
    'is unavailable when it is %s',
    async (mode) => {
      tsa.mode = mode;
      const before = tsa.asked;
      await expect(authority().stamp(data)).rejects.toThrow(TimestampUnavailable);
      expect(tsa.asked).toBe(before + 1);
    },
  );

  it.each<[TsaMode, string]>([
    ['wrong-nonce', 'nonce'],
    ['wrong-imprint', 'imprint'],
    ['expired', 'time'],
    ['other-root', 'chain'],
    ['rejected', 'status'],
    ['garbage', 'form'],
  ])('is not believed, and nothing is sealed, when its answer is %s', async (mode, reason) => {
    tsa.mode = mode;
    const clock = authority();
    await expect(clock.stamp(data)).rejects.toBeInstanceOf(TimestampRefused);
    await expect(clock.stamp(data)).rejects.toMatchObject({ reason });
    const root = await testAuthority();
    const { privateKey, certificate } = await sealCertificate(root);
    const sealing = sealPdf({
      pdf: await new FakePdfRenderer().render('<p>Договор</p>'),
      attachments: [],
      madeAt: new Date('2026-11-24T11:05:07Z'),
      reason: 'Печать',
      key: { privateKey, certificate, chain: [root.certificate] },
      timestamp: async (value) => (await clock.stamp(value)).token,
    });
    await expect(sealing).rejects.toMatchObject({ reason });
  });

  it('is refused at the start without a root, an address or a policy that is one', () => {
    expect(() => authority({ TSA_ROOTS_FILE: '' })).toThrow('TSA_ROOTS_FILE: got nothing');
    expect(() => authority({ TSA_URL: 'ftp://host' })).toThrow('TSA_URL: got "ftp://host"');
    expect(() => authority({ TSA_POLICY: 'strict' })).toThrow('TSA_POLICY: got "strict"');
    writeFileSync(folder.path('empty.pem'), 'nothing');
    const empty = { TSA_ROOTS_FILE: folder.path('empty.pem') };
    expect(() => authority(empty)).toThrow('TSA_ROOTS_FILE: got "no certificate"');
  });
});
