import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { OctetString } from 'asn1js';
import { ContentInfo, SignedData } from 'pkijs';

const run = promisify(execFile);

const TIME_STAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';

/**
 * What programs that are not ours say of a sealed file. Their words are answered, not their exit codes:
 * pdfsig, mutool and qpdf end with 0 on forged files as well.
 */
export class OutsideSealChecks {
  private constructor(private readonly folder: string) {}

  /** @param roots PEM of the authorities that are trusted */
  static async trusting(roots: { seal: string; tsa?: string }): Promise<OutsideSealChecks> {
    const checks = new OutsideSealChecks(await mkdtemp(join(tmpdir(), 'signet-outside-')));
    await writeFile(checks.path('root.pem'), roots.seal);
    await writeFile(checks.path('tsa.pem'), roots.tsa ?? '');
    const database = ['-d', `sql:${checks.folder}`];
    await run('certutil', ['-N', ...database, '--empty-password']);
    const root = ['-n', 'root', '-t', 'CT,C,C', '-i', checks.path('root.pem')];
    await run('certutil', ['-A', ...database, ...root]);
    return checks;
  }

  /** Names the file the following questions are about. */
  async open(pdf: Uint8Array): Promise<void> {
    await writeFile(this.path('f.pdf'), pdf);
  }

  pdfsig(): Promise<string> {
    return this.run('pdfsig', '-nssdir', `sql:${this.folder}`, 'f.pdf');
  }

  mutool(): Promise<string> {
    return this.run('mutool', 'sign', '-v', 'f.pdf');
  }

  qpdf(): Promise<string> {
    return this.run('qpdf', '--check', 'f.pdf');
  }

  /** Lines of the file with the mark of an end, as grep counts them. */
  async ends(): Promise<number> {
    return Number(await this.run('grep', '-ac', '%%EOF', 'f.pdf'));
  }

  /** Names of the attached files. */
  async attachments(): Promise<string[]> {
    const listed = await this.run('pdfdetach', '-list', 'f.pdf');
    return [...listed.matchAll(/^\d+: (.+)$/gm)].map(([, name]) => name ?? '');
  }

  async attachment(name: string): Promise<Buffer> {
    const number = 1 + (await this.attachments()).indexOf(name);
    await this.run('pdfdetach', '-save', String(number), '-o', this.path('saved'), 'f.pdf');
    return readFile(this.path('saved'));
  }

  /** Names of the attributes of the signature, as OpenSSL prints them: signed ones and the others. */
  async attributes(): Promise<{ signed: string[]; unsigned: string[] }> {
    const printed = await this.openssl('cms', '-cmsout', '-print', ...(await this.dumped()));
    const names = (text = ''): string[] =>
      [...text.matchAll(/^ {12}object: (\S+) \(/gm)].map(([, name]) => name ?? '');
    const [, signed, unsigned] = /signedAttrs:\n([^]*)unsignedAttrs:\n([^]*)/.exec(printed) ?? [];
    return { signed: names(signed), unsigned: names(unsigned) };
  }

  /** OpenSSL's verdict on the two pieces that the ByteRange names, taken out of the file here. */
  async cms(): Promise<string> {
    const pdf = await readFile(this.path('f.pdf'));
    const range = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(pdf.toString('latin1'));
    const [start, length, next, rest] = (range ?? []).slice(1).map(Number) as [
      number,
      number,
      number,
      number,
    ];
    const pieces = [pdf.subarray(start, start + length), pdf.subarray(next, next + rest)];
    await writeFile(this.path('tbs.bin'), Buffer.concat(pieces));
    const content = ['-content', 'tbs.bin', '-CAfile', 'root.pem', '-purpose', 'any'];
    const signature = await this.dumped();
    return this.openssl('cms', '-verify', '-binary', ...signature, ...content, '-out', '/dev/null');
  }

  /** OpenSSL's verdict on the timestamp token inside the signature. */
  async token(): Promise<string> {
    await this.dumped();
    const bytes = await readFile(this.path('f.pdf.sig0'));
    const outer = ContentInfo.fromBER(Uint8Array.from(withoutPadding(bytes)));
    const { signerInfos } = new SignedData({ schema: outer.content });
    const attributes = signerInfos[0]?.unsignedAttrs?.attributes ?? [];
    const found = attributes.find(({ type }) => type === TIME_STAMP_TOKEN);
    const token = found?.values[0] as { toBER(): ArrayBuffer } | undefined;
    const value = signerInfos[0]?.signature as OctetString;
    await writeFile(this.path('tst.der'), Buffer.from(token?.toBER() ?? new ArrayBuffer(0)));
    await writeFile(this.path('value.bin'), Buffer.from(value.getValue()));
    const question = ['-token_in', '-in', 'tst.der', '-data', 'value.bin', '-CAfile', 'tsa.pem'];
    return this.openssl('ts', '-verify', ...question);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  private async dumped(): Promise<string[]> {
    await this.run('pdfsig', '-dump', 'f.pdf');
    return ['-inform', 'DER', '-in', 'f.pdf.sig0'];
  }

  private openssl(...parameters: string[]): Promise<string> {
    return this.run('openssl', ...parameters);
  }

  private path(name: string): string {
    return join(this.folder, name);
  }

  private async run(program: string, ...parameters: string[]): Promise<string> {
    const options = { cwd: this.folder, maxBuffer: 50_000_000, env: { ...process.env, TZ: 'UTC' } };
    const { stdout, stderr } = await run(program, parameters, options).catch(
      (error: unknown) => error as { stdout: string; stderr: string },
    );
    return `${stdout}${stderr}`;
  }
}

/** The room of a signature is filled up with zeros; DER says how long the signature is. */
function withoutPadding(bytes: Buffer): Buffer {
  const lengthBytes = (bytes[1] ?? 0) & 0x7f;
  return bytes.subarray(0, 2 + lengthBytes + bytes.readUIntBE(2, lengthBytes));
}
