import { createHash, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  FakePdfRenderer,
  findBrowser,
  finishRendered,
  HeadlessShellRenderer,
  RENDERED_LIMITS,
  stampPdf,
} from '#libs/pdf';
import { savePdf } from '#libs/pdf-file';
import { sealPdf, type Attachment, type SealInput, type SealKey } from '#libs/pdf-seal';
import { readTimestampResponse, makeTimestampRequest } from '#libs/timestamp';
import { LocalTsa } from '../../support/local-tsa.js';
import { OutsideSealChecks } from '../../support/outside-seal-checks.js';
import { sealCertificate, testAuthority, type TestIdentity } from '../../support/test-pki.js';

const madeAt = new Date('2026-11-24T11:05:07Z');
const reason = 'Документ подписан простой электронной подписью';

const keyOf = (seal: TestIdentity, root: TestIdentity): SealKey => ({
  privateKey: seal.privateKey,
  certificate: seal.certificate,
  chain: [root.certificate],
});

function article(count: number): string {
  const text = '<p>Исполнитель обязуется оказать услуги, а Заказчик обязуется оплатить их.</p>';
  return `<!doctype html><html lang="ru"><title>Договор</title>${text.repeat(count)}</html>`;
}

/** What a signed document carries: the frozen file, the journal, proofs, the key of the log, a readme. */
function attached(frozen: Uint8Array): Attachment[] {
  const file = (name: string, text: string, mimeType: string): Attachment => ({
    name,
    bytes: Buffer.from(text),
    mimeType,
    relationship: 'Data',
    description: `Доказательство ${name}`,
  });
  return [
    {
      name: 'frozen.pdf',
      bytes: frozen,
      mimeType: 'application/pdf',
      relationship: 'Source',
      description: 'Документ до подписания',
    },
    ...Array.from({ length: 6 }, (_, seq) => [
      file(`request-000${seq}.json`, `{"seq":${seq}}`, 'application/json'),
      file(`request-000${seq}.tlog-proof`, `index ${seq}\n`, 'text/plain'),
    ]).flat(),
    file('README.txt', 'Как проверить этот документ\n', 'text/plain'),
    file('log.vkey', 'log.example.test+00000000+AQ==\n', 'text/plain'),
  ];
}

describe('a sealed document, as programs that are not ours see it', () => {
  let tsa: LocalTsa;
  let tagged: Uint8Array;
  let long: Uint8Array;
  const started: OutsideSealChecks[] = [];

  beforeAll(async () => {
    tsa = await LocalTsa.start();
    const chromePath = await findBrowser(process.env['CHROME_PATH']);
    const renderer = new HeadlessShellRenderer({ chromePath });
    await renderer.start();
    tagged = await renderer.render(article(3));
    await renderer.close();
    long = await new FakePdfRenderer().render(article(900));
  });
  afterAll(async () => {
    await tsa.stop();
    await Promise.all(started.map((checks) => checks.remove()));
  });

  async function stamp(data: Uint8Array): Promise<Uint8Array> {
    const imprint = createHash('sha256').update(data).digest();
    const nonce = createHash('md5').update(data).digest();
    const response = await tsa.reply(makeTimestampRequest({ imprint, nonce }));
    const roots = { certificates: [tsa.root.certificate] };
    return (await readTimestampResponse(response, { imprint, nonce, roots })).token;
  }
  async function outside(root: TestIdentity, pdf: Uint8Array): Promise<OutsideSealChecks> {
    const trust = { seal: root.certificatePem, tsa: tsa.root.certificatePem };
    const checks = await OutsideSealChecks.trusting(trust);
    started.push(checks);
    await checks.open(pdf);
    return checks;
  }
  const withSheet = async (frozen: Uint8Array): Promise<Uint8Array> => {
    const sheet = { title: 'Лист подписания', subtitle: [], runningHead: '', sections: [] };
    const strip = { left: 'Документ', right: (page: number, of: number) => `${page} из ${of}` };
    const { pdf } = await finishRendered(frozen, RENDERED_LIMITS);
    const drawn = { pdf, ink: [], anchors: [], marks: [], strip, sheet, madeAt };
    const stamped = await stampPdf(drawn);
    // The document and its sheet: a document of another length would be another test.
    expect(stamped.pages).toBe(frozen === long ? 20 : 2);
    return savePdf(stamped.document);
  };

  it.each([
    { kind: 'rsa3072', level: 'B-B', pages: 'one tagged page' },
    { kind: 'p256', level: 'B-T', pages: 'one tagged page' },
    { kind: 'rsa3072', level: 'B-T', pages: '20 pages' },
    { kind: 'p256', level: 'B-B', pages: '20 pages' },
  ] as const)(
    'is valid with every program: $kind, $level, $pages',
    async ({ kind, level, pages }) => {
      const root = await testAuthority('Seal root');
      const seal = await sealCertificate(root, kind);
      const frozen = pages === '20 pages' ? long : tagged;
      const input: SealInput = {
        pdf: await withSheet(frozen),
        attachments: attached(frozen),
        madeAt,
        reason,
        key: keyOf(seal, root),
        timestamp: level === 'B-T' ? stamp : undefined,
      };
      const sealed = await sealPdf(input);
      expect(sealed.level).toBe(level);
      const checks = await outside(root, sealed.pdf);

      const pdfsig = await checks.pdfsig();
      expect(pdfsig.match(/Signature #/g)).toHaveLength(1);
      expect(pdfsig).toContain('  - Total document signed\n');
      expect(pdfsig).toContain('Signature Validation: Signature is Valid.');
      expect(pdfsig).toContain('Certificate Validation: Certificate is Trusted.');
      expect(pdfsig).toContain('Signature Type: ETSI.CAdES.detached');
      expect(pdfsig).toContain('Signing Time: Nov 24 2026 11:05:07');
      const mutool = await checks.mutool();
      expect(mutool.match(/Verifying signature/g)).toHaveLength(1);
      expect(mutool).toContain('The document is unchanged since signing.');
      expect(await checks.attributes()).toEqual({
        signed: ['contentType', 'messageDigest', 'id-smime-aa-signingCertificateV2'],
        unsigned: level === 'B-T' ? ['id-smime-aa-timeStampToken'] : [],
      });
      expect(await checks.cms()).toContain('CMS Verification successful');
      if (level === 'B-T') expect(await checks.token()).toContain('Verification: OK');
      expect(await checks.qpdf()).toContain('No syntax or stream encoding errors found');
      expect(await checks.ends()).toBe(1);
      const names = input.attachments.map(({ name }) => name).sort();
      expect(await checks.attachments()).toEqual(names);
      expect(names).toHaveLength(15);
      expect(await checks.attachment('frozen.pdf')).toEqual(Buffer.from(frozen));
    },
  );

  it('is seen as changed after one more byte, and after one other byte', async () => {
    const root = await testAuthority('Seal root');
    const key = keyOf(await sealCertificate(root), root);
    const { pdf } = await sealPdf({ pdf: tagged, attachments: [], madeAt, reason, key });
    const longer = await outside(root, Buffer.concat([pdf, Buffer.from('\n')]));
    expect(await longer.pdfsig()).toContain('Not total document signed');
    const altered = Buffer.from(pdf);
    altered.write('X', pdf.indexOf('/Type /Page') + 1);
    const changed = await outside(root, altered);
    expect(await changed.cms()).toContain('CMS Verification failure');
  });

  it('is not made when the timestamp cannot be had', async () => {
    const root = await testAuthority('Seal root');
    const key = keyOf(await sealCertificate(root), root);
    const sealing = sealPdf({
      pdf: tagged,
      attachments: [],
      madeAt,
      reason,
      key,
      timestamp: () => Promise.reject(new Error('the clock stands still')),
    });
    await expect(sealing).rejects.toThrow('the clock stands still');
  });

  it('has the same bytes when it is made again with an RSA key', async () => {
    const root = await testAuthority('Seal root');
    const seal = await sealCertificate(root, 'rsa2048');
    const attachments = attached(tagged);
    const make = () =>
      sealPdf({ pdf: tagged, attachments, madeAt, reason, key: keyOf(seal, root) });
    const [first, second] = [await make(), await make()];
    expect(first.pdf.equals(second.pdf)).toBe(true);
    expect(first.certificateSha256).toBe(
      new X509Certificate(seal.certificate).fingerprint256.replaceAll(':', '').toLowerCase(),
    );
  });
});
