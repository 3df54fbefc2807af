import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { verifySeal } from '#libs/pdf-seal';
import { certificatesOf, type VerificationReport } from '../../src/evidence/verification/index.js';
import { verifyCommand } from '../../src/signet-verify-command.js';
import { OLDEST_NODE } from '../../src/signet-verify-node.js';
import { eventually } from '../support/eventually.js';
import { bestKnown, failedStepsOf, forgeriesOf } from '../support/forgeries/forgeries-of.js';
import type { Forgery } from '../support/forgeries/forgery.js';
import { KnownSeal } from '../support/forgeries/known-seal.js';
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
  let seal: KnownSeal;
  let pdf: Buffer;
  let forgeries: readonly Forgery[];
  let roots: string;
  let keys: string[];

  const file = (name: string): string => join(folder, name);
  const verify = (...parameters: string[]): Answer => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
      encoding: 'utf8',
    });
    return { code: status, output: stdout, errors: stderr };
  };
  /** The same command without a process of its own. */
  const inThisProcess = async (...parameters: string[]): Promise<Answer> => {
    const written = { stdout: '', stderr: '' };
    const into = (stream: keyof typeof written): { write: (text: string) => void } => ({
      write: (text) => {
        written[stream] += text;
      },
    });
    const code = await verifyCommand(parameters, {
      stdout: into('stdout'),
      stderr: into('stderr'),
    });
    return { code, output: written.stdout, errors: written.stderr };
  };
  const written = ({ pdf: forged }: Forgery): string => {
    writeFileSync(file('forged.pdf'), forged);
    return file('forged.pdf');
  };
  const failedOf = ({ output }: Answer): VerificationReport['steps'] =>
    (JSON.parse(output) as VerificationReport).steps.filter(({ ok }) => !ok);
  const failedSteps = (answer: Answer): string[] => failedOf(answer).map(({ step }) => step);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'signet-verify-'));
    seal = await KnownSeal.make();
    const signet = await RunningSignet.start(seal.env);
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
    const frozen = unzipSync(dossier.bytes)['documents/1/frozen.pdf'] ?? new Uint8Array();
    forgeries = await forgeriesOf(await seal.sampleOf(pdf, frozen));
    keys = ['--log-key', file('log-key.json'), '--root', file('root.pem')];
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
    seal.remove();
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
    expect(answer.output).toMatch(/"\d+ events of signed\.pdf are those of the file"/);
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

  it('refuses what was forged, each for its own reason', async () => {
    expect(forgeries.length).toBeGreaterThan(40);
    for (const forgery of forgeries) {
      const answer = await inThisProcess(written(forgery), ...keys, '--json');

      const step = failedOf(answer)[0];
      expect([forgery.name, answer.code, failedSteps(answer)]).toEqual([
        forgery.name,
        1,
        failedStepsOf(forgery),
      ]);
      expect(`${forgery.name}: ${step?.message ?? ''}`).toMatch(forgery.reason);
    }
  });

  it('says so as its users run it', () => {
    const known = forgeries.filter(({ name }) => bestKnown.includes(name));
    expect(known).toHaveLength(bestKnown.length);
    for (const forgery of known) {
      const { code, output } = verify(written(forgery), ...keys);

      const marks = [...output.matchAll(/✗ (\S+)/g)].map(([, step]) => step);
      expect([forgery.name, code, marks.sort()]).toEqual([
        forgery.name,
        1,
        failedStepsOf(forgery).sort(),
      ]);
      expect(output).toMatch(forgery.reason);
      expect(output).toContain('Не подтверждено');
    }
  });

  it('ends with 2 when it was used wrongly or cannot read the file', async () => {
    writeFileSync(file('note.txt'), 'hello');
    const wrong = [
      [file('missing.pdf')],
      [file('note.txt')],
      [file('signed.pdf'), '--nonsense'],
      [file('signed.pdf'), '--root', file('note.txt')],
      [file('signed.pdf'), '--known', file('unsealed.pdf')],
    ];
    writeFileSync(file('unsealed.pdf'), '%PDF-1.7');
    for (const parameters of wrong) {
      expect(await inThisProcess(...parameters)).toMatchObject({ code: 2 });
    }
    const without = verify();

    expect(without.code).toBe(2);
    expect(without.errors).toContain('signet-verify <dossier.zip | signed.pdf>');
  });

  it('says in a sentence which Node.js it needs, on an older one', () => {
    const hides =
      'Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.20.2"}});delete Map.groupBy';
    const runs = [[process.execPath, '--import', `data:text/javascript,${hides}`], ...oldNodes()];
    for (const [node = '', ...options] of runs) {
      const { status, stderr } = spawnSync(node, [...options, program, file('signed.pdf')], {
        encoding: 'utf8',
      });

      expect([node, status]).toEqual([node, 2]);
      expect(stderr).toMatch(
        /^signet-verify: needs Node\.js 24 or later; this is v\d+\.\d+\.\d+\n$/,
      );
    }
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

/** Commands of what stands on this machine that is too old, where there is any. */
function oldNodes(): string[][] {
  const found = spawnSync('which', ['-a', 'node'], { encoding: 'utf8' }).stdout.split('\n');
  return found.filter(Boolean).flatMap((node) => {
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    return Number.parseInt(stdout.slice(1), 10) < OLDEST_NODE ? [[node]] : [];
  });
}
