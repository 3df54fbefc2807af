import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { newId, Transactions } from '../../../src/platform/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Posting files and hashes to the verify page; what a browser does with them is tried in a browser. */
describe('checking a file on the server', () => {
  let testApp: TestApp;
  const [frozen, sealed] = [hashOf('frozen'), hashOf('sealed')];

  beforeAll(async () => {
    testApp = await startTestApp({ env: { RATE_LIMITS: 'on' } });
    await testApp.get(Transactions).run(async (tx) => {
      const organizationId = newId();
      const documentId = newId();
      await testApp.get(EvidenceJournal).record(tx, {
        type: 'document.frozen',
        stream: `document/${documentId}`,
        organizationId,
        documentId,
        docSha256: frozen,
        data: { bytes: 1, pages: 1, fingerprint: 'HJ9GJ-71S0J', stampBoxes: [] },
      });
    });
  });

  afterAll(async () => {
    await testApp.close();
  });

  const ask = async (sha256: unknown): Promise<{ status: number; known: unknown }> => {
    const answer = await testApp.app.inject({
      method: 'POST',
      url: '/verify/hash',
      payload: { sha256 },
    });
    return { status: answer.statusCode, known: answer.json<{ known?: unknown }>().known };
  };

  const post = async (
    file: Uint8Array | undefined,
    language = '',
  ): Promise<{ status: number; html: string }> => {
    const form = new FormData();
    if (file) form.set('file', new Blob([Uint8Array.from(file)]), 'file.pdf');
    const request = new Request('http://signet.test', { method: 'POST', body: form });
    const answer = await testApp.app.inject({
      method: 'POST',
      url: `/verify${language}`,
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    return { status: answer.statusCode, html: answer.body };
  };

  it('knows a frozen document by its hash and nothing else', async () => {
    expect(await ask(frozen)).toEqual({ status: 200, known: 'frozen' });
    expect(await ask(sealed)).toEqual({ status: 200, known: 'unknown' });
    expect((await ask('F'.repeat(64))).status).toBe(422);
    expect((await ask(undefined)).status).toBe(422);
  });

  it('answers a file that is no PDF in the language of the page', async () => {
    expect(await post(Buffer.from('hello'))).toMatchObject({ status: 200 });
    expect((await post(Buffer.from('hello'))).html).toContain('Это не PDF и не досье.');
    expect((await post(Buffer.from('hello'), '?lang=en')).html).toContain(
      'neither a PDF nor a dossier',
    );
  });

  it('does not call a PDF genuine that it has never seen', async () => {
    const { status, html } = await post(Buffer.from('%PDF-1.7\nnothing\n%%EOF\n'));

    expect(status).toBe(200);
    expect(html).not.toContain('Файл подлинный');
  });

  it('asks for a file when there is none, and takes no more than 40 MB', async () => {
    const [missing, empty, large] = [
      await post(undefined),
      await post(Buffer.alloc(0)),
      await post(Buffer.alloc(40 * 1024 * 1024 + 1)),
    ];

    expect([missing.status, empty.status, large.status]).toEqual([422, 422, 413]);
    expect(missing.html).toContain('Выберите файл');
    expect(large.html).toContain('Файл больше 40 МБ');
  });

  it('counts files and hashes as look-ups: after thirty of them nobody of this network asks more', async () => {
    const answers: number[] = [];
    for (let i = 0; i < 31; i += 1) answers.push((await ask(sealed)).status);
    const file = await post(Buffer.from('hello'));

    expect(answers.at(-1)).toBe(429);
    expect(file.status).toBe(429);
    expect(file.html).not.toContain('Это не PDF');
  });
});
