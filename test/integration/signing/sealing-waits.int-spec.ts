import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentReader } from '../../../src/documents/index.js';
import { verifySeal } from '#libs/pdf-seal';
import { EvidenceJournal, SealingKeys } from '../../../src/evidence/index.js';
import { ConfirmationService } from '../../../src/signing/confirmation.service.js';
import { OpeningService } from '../../../src/signing/opening.service.js';
import { Sessions } from '../../../src/signing/session/sessions.service.js';
import { SignedPdfs } from '../../../src/signing/sealing/signed-pdfs.js';
import { tickNames } from '../../../src/signing/ticks.js';
import { ApiSession } from '../../support/api-session.js';
import { facts, lastSms } from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { LocalTsa } from '../../support/local-tsa.js';
import { PageRig } from '../../support/page-rig.js';

describe('a seal that has to wait', () => {
  let tsa: LocalTsa;
  let rig: PageRig;
  let api: ApiSession;

  beforeAll(async () => {
    tsa = await LocalTsa.start();
    rig = await PageRig.start({ env: { TSA_URL: tsa.url, TSA_ROOTS_FILE: tsa.rootsFile } });
    api = await rig.api();
  });

  afterAll(async () => {
    await rig.close();
    await tsa.stop();
  });

  it('leaves the document signed and unsealed, and says when to come again', async () => {
    tsa.mode = 'down';
    const document = await rig.sent();
    const { visitor, page, form } = await rig.opened(document);
    await visitor.post(`${page}/confirm`, { ...form, code: document.code });
    await drainJobs(rig.testApp);

    const { body } = await api.get<object>(`/documents/${document.documentId}`);
    expect(body).toMatchObject({ status: 'signed', sealedAt: null });
    const pdf = await rig.testApp.app.inject({
      url: `/api/v1/documents/${document.documentId}/pdf`,
      headers: { authorization: `Bearer ${api.accessToken}` },
    });
    expect([pdf.statusCode, pdf.headers['retry-after']]).toEqual([503, '2']);
    expect(pdf.json()).toMatchObject({ code: 'seal_pending' });

    const pending = await visitor.get(`${page}/documents/${document.documentId}/pdf`);
    expect([pending.status, pending.headers['refresh']]).toEqual([503, '2']);
    expect(pending.html).toContain('Готовим подписанный документ');

    tsa.mode = 'right';
    rig.testApp.clock.advance(60_000);
    await drainJobs(rig.testApp);
    const made = await visitor.get(`${page}/documents/${document.documentId}/pdf`);
    expect([made.status, made.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(made.headers['content-disposition']).toMatch(/^attachment;/);
    const { roots } = await rig.testApp.get(SealingKeys).current();
    const tsaRoots = [tsa.root.certificate];
    const report = await verifySeal(made.bytes, { roots, tsaRoots });
    expect(report).toMatchObject({ ok: true, level: 'B-T' });
    const types = (await rig.journal(document)).map(({ type }) => type);
    expect(types.indexOf('request.closed')).toBeGreaterThan(types.indexOf('pdf.sealed'));
  });

  it('closes the request of a package with its last document only', async () => {
    tsa.mode = 'right';
    const { ids, requestId } = await signedPackage();
    const { organizationId } = api.user;
    const types = async (): Promise<string[]> => {
      const journal = rig.testApp.get(EvidenceJournal);
      const items = await journal.read([`request/${requestId}`], { organizationId });
      return items.map(({ type }) => type).filter((type) => /sealed|closed/.test(type));
    };
    const seal = async (id: string): Promise<unknown> => {
      const document = await rig.testApp.get(DocumentReader).get(organizationId, id);
      return rig.testApp.get(SignedPdfs).make(document);
    };

    await seal(ids[1]);
    expect(await types()).toEqual(['pdf.sealed']);
    await seal(ids[0]);
    expect(await types()).toEqual(['pdf.sealed', 'pdf.sealed', 'request.closed']);
    const check = await rig.testApp.get(EvidenceJournal).verify([`request/${requestId}`]);
    expect(check).toMatchObject({ ok: true });
  });

  /** Two documents under one link and one code, signed; no job has run. */
  async function signedPackage(): Promise<{ ids: [string, string]; requestId: string }> {
    const { testApp } = rig;
    const phone = '+79161239999';
    const ids: [string, string] = [await rig.draft(phone), await rig.draft(phone)];
    const request = await api.post<{ id: string }>('/signing-requests', {
      documentIds: ids,
      signers: [{ phone }],
    });
    await drainJobs(testApp);
    const { token, code } = await lastSms(testApp, phone);
    const opened = await testApp.get(OpeningService).open(token, facts);
    const session = await testApp.get(Sessions).find(opened.id, opened.secret);
    if (!session) throw new Error('no session');
    const names = [tickNames.offer, ...ids.map((one) => tickNames.document(one))];
    const ticks = Object.fromEntries(names.map((name) => [name, 'a'.repeat(64)]));
    const outcome = await testApp.get(ConfirmationService).confirm(session, { ticks, code, facts });
    expect(outcome).toEqual({ kind: 'signed' });
    return { ids, requestId: request.body.id };
  }
});
