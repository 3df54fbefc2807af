import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  makeTimestampRequest,
  readTimestampResponse,
  TimestampRefused,
  tokenOfResponse,
  verifyTimestampToken,
} from '#libs/timestamp';
import { LocalTsa, type TsaMode } from '../../support/local-tsa.js';
import { testAuthority } from '../../support/test-pki.js';
import { TempFolder } from './temp-folder.js';

const data = Buffer.from('checkpoint\n');
const imprint = createHash('sha256').update(data).digest();
const nonce = Buffer.from('80ff00112233445566778899aabbccdd', 'hex');

describe('a timestamp of a real authority', () => {
  let tsa: LocalTsa;
  const folder = new TempFolder();
  beforeAll(async () => {
    tsa = await LocalTsa.start();
  });
  afterAll(async () => {
    await tsa.stop();
    await folder.remove();
  });

  const roots = (): { certificates: Uint8Array[] } => ({ certificates: [tsa.root.certificate] });
  async function ask(mode: TsaMode, policy?: string): Promise<Uint8Array> {
    tsa.mode = mode;
    return tsa.reply(makeTimestampRequest({ imprint, nonce, policy }));
  }

  it('is read, and OpenSSL reads the same answer, request and token', async () => {
    const before = Date.now();
    const response = await ask('right', tsa.policy);
    const { token, time } = await readTimestampResponse(response, {
      imprint,
      nonce,
      policy: tsa.policy,
      roots: roots(),
    });
    expect(Math.abs(time.getTime() - before)).toBeLessThan(60_000);
    const { tsr, tst, file } = await folder.write({ tsr: response, tst: token, file: data });
    const trust = ['-data', file, '-CAfile', tsa.rootsFile];
    expect(await folder.openssl('ts', '-verify', '-in', tsr, ...trust)).toContain(
      'Verification: OK',
    );
    const asToken = await folder.openssl('ts', '-verify', '-token_in', '-in', tst, ...trust);
    expect(asToken).toContain('Verification: OK');
  });

  it('is verified from the token alone, years later', async () => {
    const token = tokenOfResponse(await ask('right'));
    const verified = await verifyTimestampToken(token, { imprint, roots: roots() });
    expect(verified.time).toBeInstanceOf(Date);
    expect(Buffer.from(verified.certificate).includes(Buffer.from('Test TSA right'))).toBe(true);
  });

  it.each<[TsaMode, string]>([
    ['wrong-nonce', 'nonce'],
    ['wrong-imprint', 'imprint'],
    ['expired', 'time'],
    ['other-root', 'chain'],
    ['rejected', 'status'],
    ['garbage', 'form'],
    ['huge', 'form'],
  ])('is refused when the authority errs: %s', async (mode, reason) => {
    const response = await ask(mode);
    const read = readTimestampResponse(response, { imprint, nonce, roots: roots() });
    await expect(read).rejects.toThrow(TimestampRefused);
    await expect(read).rejects.toMatchObject({ reason });
  });

  it('is refused under another policy, and under another root', async () => {
    const response = await ask('right');
    const read = readTimestampResponse(response, {
      imprint,
      nonce,
      policy: '1.2.3.4',
      roots: roots(),
    });
    await expect(read).rejects.toMatchObject({ reason: 'policy' });
    const stranger = { certificates: [(await testAuthority('Test TSA root')).certificate] };
    const elsewhere = readTimestampResponse(response, { imprint, nonce, roots: stranger });
    await expect(elsewhere).rejects.toMatchObject({ reason: 'chain' });
  });

  it('is refused after a change of any of its bytes', async () => {
    const token = tokenOfResponse(await ask('right'));
    const accepted: string[] = [];
    // The root that it brings along is not what is believed: the pinned one is.
    const root = Buffer.from(token).indexOf(tsa.root.certificate);
    expect(root).toBeGreaterThan(0);
    // What is signed is covered by its hash; nothing covers the frame around it, so there every byte is tried, by
    // the bit that tells a structure from a value, and a capital from a small letter.
    const frames: readonly [number, number][] = [
      [0, token.indexOf(0x04, 59) + 2],
      [root + tsa.root.certificate.length, token.length],
    ];
    for (let at = 0; at < token.length; at += 1) {
      if (at >= root && at < root + tsa.root.certificate.length) continue;
      const isFrame = frames.some(([from, to]) => at >= from && at < to);
      for (const bit of [...(isFrame ? [0x20] : []), ...(at % 7 === 0 ? [0x01] : [])]) {
        const forged = token.slice();
        forged[at] = (forged[at] ?? 0) ^ bit;
        if (await isAccepted(forged)) accepted.push(`${at}: ${bit}`);
      }
    }
    expect(accepted).toEqual([]);
  }, 180_000);

  async function isAccepted(forged: Uint8Array): Promise<boolean> {
    try {
      await verifyTimestampToken(forged, { imprint, roots: roots() });
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(TimestampRefused);
      return false;
    }
  }

  it('is refused when cut short or followed by more', async () => {
    const response = await ask('right');
    for (const bytes of [response.slice(0, -1), Buffer.concat([response, Buffer.alloc(1)])]) {
      const read = readTimestampResponse(bytes, { imprint, nonce, roots: roots() });
      await expect(read).rejects.toMatchObject({ reason: 'form' });
    }
  });
});
