import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { lastSms } from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { newPhone, PackageDesk } from '../../support/package-desk.js';
import { PageRig, type SentLink } from '../../support/page-rig.js';

interface Request {
  readonly signers: readonly { id: string; phone: string; phoneSource: string; status: string }[];
}

const NEW = '+79167654321';

describe('another number for a signer', () => {
  let rig: PageRig;

  beforeAll(async () => {
    rig = await PageRig.start();
  });

  afterAll(async () => {
    await rig.close();
  });

  const correct = async (document: SentLink, body: object = { phone: NEW }) => {
    const api = await rig.api();
    const path = `/signing-requests/${document.requestId}`;
    const { body: request } = await api.get<Request>(path);
    const answer = await api.patch<Request & { code: string }>(
      `${path}/signers/${request.signers[0]?.id ?? ''}`,
      body,
    );
    await drainJobs(rig.testApp);
    return answer;
  };

  it('kills the old link, its sessions and its code, and sends new ones to the new number', async () => {
    const document = await rig.sent();
    const old = await rig.opened(document);
    const { status, body } = await correct(document, { phone: '8 (916) 765-43-21' });

    expect(status).toBe(200);
    expect(body.signers).toEqual([
      expect.objectContaining({ phone: NEW, phoneSource: 'typed', status: 'viewed' }),
    ]);
    expect((await rig.visitor().get(document.link)).status).toBe(404);
    expect((await old.visitor.get(old.page)).status).toBe(404);
    const late = await old.visitor.post(`${old.page}/confirm`, {
      ...old.form,
      code: document.code,
    });
    expect(late.status).toBe(404);

    const { token, code } = await lastSms(rig.testApp, NEW);
    const next = await rig.opened({ ...document, link: `/s/${token}` });
    const wrong = await next.visitor.post(`${next.page}/confirm`, {
      ...next.form,
      code: document.code === code ? '' : document.code,
    });
    expect(wrong.status).toBe(422);
    await next.visitor.post(`${next.page}/confirm`, { ...next.form, code });
    expect(await rig.statusOf(document)).toBe('signed');
  });

  it('is written down with who changed it and why, and the chain stays whole', async () => {
    const document = await rig.sent({ codeDelivery: 'on-demand' });
    await correct(document, { phone: NEW, reason: 'Клиент сменил номер' });
    const journal = await rig.journal(document);
    const changed = journal.findIndex(({ type }) => type === 'signer.changed');

    expect(journal.slice(changed, changed + 4).map(({ type }) => type)).toEqual([
      'signer.changed',
      'link.revoked',
      'link.issued',
      'sms.queued',
    ]);
    expect(journal[changed]).toMatchObject({
      data: { what: ['phone'], by: expect.stringMatching(/^user\//) },
      disclosures: { phone: NEW, reason: 'Клиент сменил номер' },
    });
    const { streams } = await rig.testApp
      .get(EvidenceJournal)
      .verify([`request/${document.requestId}`]);
    expect(streams).toEqual([expect.objectContaining({ ok: true })]);
  });

  it('that is the same one changes nothing, and one that takes no SMS is refused', async () => {
    const document = await rig.sent();
    const before = (await rig.journal(document)).length;

    expect((await correct(document, { phone: document.phone })).status).toBe(200);
    const landline = await correct(document, { phone: '+74951234567' });
    expect([landline.status, landline.body.code]).toEqual([422, 'invalid_phone']);
    expect(await rig.journal(document)).toHaveLength(before);
    expect((await rig.visitor().get(document.link)).status).toBe(200);
  });

  it('may be mended at once, but not again and again (SEC-3)', async () => {
    const document = await rig.sent();

    expect((await correct(document)).status).toBe(200);
    const second = await correct(document, { phone: '+79167654322' });
    expect([second.status, second.body.code]).toEqual([429, 'resend_too_soon']);
    rig.testApp.clock.advance(121_000);
    expect((await correct(document, { phone: '+79167654322' })).status).toBe(200);
  });

  it('of somebody whose turn has not come waits with him', async () => {
    const api = await rig.api();
    const desk = new PackageDesk(rig, api);
    const [first, mistyped, right] = [newPhone(), newPhone(), newPhone()];
    const { id, signers } = await desk.send({
      documentIds: [await rig.draft(newPhone())],
      signers: [
        { fullName: 'Ким Олег', phone: first, order: 1 },
        { fullName: 'Ким Анна', phone: mistyped, order: 2 },
      ],
    });
    const path = `/signing-requests/${id}/signers/${signers[1]?.id ?? ''}`;
    expect((await api.patch(path, { phone: right })).status).toBe(200);
    await drainJobs(rig.testApp);
    expect((await lastSms(rig.testApp, right)).token).toBe('');

    await desk.sign(first);
    await drainJobs(rig.testApp);
    expect((await lastSms(rig.testApp, right)).token).not.toBe('');
    expect((await lastSms(rig.testApp, mistyped)).token).toBe('');
  });

  it('comes too late when everything is signed', async () => {
    const document = await rig.sent();
    const { visitor, page, form } = await rig.opened(document);
    await visitor.post(`${page}/confirm`, { ...form, code: document.code });
    const late = await correct(document);

    expect([late.status, late.body.code]).toEqual([409, 'invalid_transition']);
  });
});
