import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verifySeal } from '#libs/pdf-seal';
import { certificatesOf, type VerificationReport } from '../../src/evidence/verification/index.js';
import { eventually } from '../support/eventually.js';
import { byteForgeries } from '../support/forgeries/byte-forgeries.js';
import { Office } from '../support/office.js';
import { RunningSignet } from '../support/running-signet.js';

const program = 'dist/src/signet-verify.js';

interface Answer {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The program as its users run it, on files that a service made which is gone by now. */
describe('signet-verify', () => {
  let folder: string;
  let pdf: Buffer;
  let roots: string;
  let keys: string[];

  const file = (name: string): string => join(folder, name);
  const verify = (...parameters: string[]): Answer => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
      encoding: 'utf8',
    });
    return { code: status, output: stdout, errors: stderr };
  };
  const failedSteps = ({ output }: Answer): string[] =>
    (JSON.parse(output) as VerificationReport).steps
      .filter(({ ok }) => !ok)
      .map(({ step }) => step);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'signet-verify-'));
    const signet = await RunningSignet.start();
    const office = await Office.open(signet);
    const { document, client } = await office.send();
    const sms = await client.sms();
    await client.confirm(await client.open(client.linkIn(sms)), client.codeIn(sms));
    await eventually('the seal', async () => {
      const { body } = await office.api.get<{ sealedAt: string | null }>(
        `/documents/${document.id}`,
      );
      return body.sealedAt ?? undefined;
    });
    pdf = (await office.api.bytes(`/documents/${document.id}/pdf`)).bytes;
    writeFileSync(file('signed.pdf'), pdf);
    const dossier = await office.api.bytes(`/documents/${document.id}/dossier`);
    writeFileSync(file('dossier.zip'), dossier.bytes);
    // As the site publishes them: not from the files that are checked.
    const published = async (path: string): Promise<string> =>
      (await fetch(`${signet.baseUrl}/api/v1/evidence/${path}`)).text();
    roots = await published('seal-roots');
    writeFileSync(file('root.pem'), roots);
    writeFileSync(file('log-key.json'), await published('log-key'));
    await signet.stop();
    keys = ['--log-key', file('log-key.json'), '--root', file('root.pem')];
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('finds a signed PDF and a dossier good, in plain Russian', () => {
    for (const name of ['signed.pdf', 'dossier.zip']) {
      const { code, output } = verify(file(name), ...keys);

      expect([name, code, output.match(/✗.*\n.*/)]).toEqual([name, 0, null]);
      expect(output).toMatch(/✓ frozen_hash +подписан именно этот документ/);
      expect(output).toMatch(/Подпись \S{36}: Иванов Иван Иванович, \+7916\d{7}/);
      expect(output).toContain('Проверено: всё сошлось.');
    }
  });

  it('finds the dossier to continue the log of the signed PDF that a party kept', () => {
    const known = ['--known', file('signed.pdf'), '--json'];
    const answer = verify(file('dossier.zip'), ...keys, ...known);

    expect([answer.code, failedSteps(answer)]).toEqual([0, []]);
    expect(answer.output).toContain('known_checkpoint');
  });

  it('does not take keys from the file without a word, and only at the wish of the reader', () => {
    const { code, output } = verify(file('signed.pdf'));

    expect(code).toBe(1);
    expect(output).toContain('Ключ взят из самого файла: сверьте отпечаток');
    expect(output).toContain('Не подтверждено');
    expect(verify(file('signed.pdf'), '--trust-file-keys', '--lang', 'en')).toMatchObject({
      code: 0,
      output: expect.stringContaining('Verified: everything agrees.'),
    });
  });

  it('refuses what was forged, each with the step that failed', async () => {
    const forgeries = (await byteForgeries(pdf)).filter(({ name }) => !name.startsWith('ByteR'));
    expect(forgeries.length).toBeGreaterThan(6);
    for (const { name, pdf: forged, failed } of forgeries) {
      writeFileSync(file('forged.pdf'), forged);
      const answer = verify(file('forged.pdf'), ...keys, '--json');
      const sealSteps = failedSteps(answer).filter((step) => step.startsWith('seal_'));

      expect([name, answer.code, sealSteps]).toEqual([
        name,
        1,
        failed.map((step) => `seal_${step}`),
      ]);
    }
  });

  it('ends with 2 when it was used wrongly or cannot read the file', () => {
    writeFileSync(file('note.txt'), 'hello');
    const wrong = [
      [],
      [file('missing.pdf')],
      [file('note.txt')],
      [file('signed.pdf'), '--nonsense'],
      [file('signed.pdf'), '--root', file('note.txt')],
    ].map((parameters) => verify(...parameters));

    expect(wrong.map(({ code }) => code)).toEqual(wrong.map(() => 2));
    expect(wrong[0]?.errors).toContain('signet-verify <dossier.zip | signed.pdf>');
  });

  it('finds any one changed byte of the signed PDF', async () => {
    const padding = pdf.toString('latin1').match(/0{1000,}(?=>)/)?.index ?? 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(pdf.length - 1), async (at) => {
        const changed = Buffer.from(pdf);
        // Of the hex digits of the signature, another case alone would mean nothing.
        changed[at] = at === padding ? 0x31 : (changed[at] ?? 0) ^ 1;
        const { ok } = await verifySeal(changed, { roots: certificatesOf(roots), tsaRoots: [] });
        expect(ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
