import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { SigningLink } from '../../../src/signing/link/signing-link.entity.js';
import { lastSms } from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { PageRig, type SentLink } from '../../support/page-rig.js';
import { readQr } from '../../support/read-qr.js';

interface Shown {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly svg: string;
}

describe('a link that is shown at the desk', () => {
  let rig: PageRig;

  beforeAll(async () => {
    rig = await PageRig.start();
  });

  afterAll(async () => {
    await rig.close();
  });

  const signerPath = async ({ requestId }: SentLink): Promise<string> => {
    const api = await rig.api();
    const path = `/signing-requests/${requestId}`;
    const { body } = await api.get<{ signers: readonly { id: string }[] }>(path);
    return `${path}/signers/${body.signers[0]?.id ?? ''}`;
  };

  const show = async (document: SentLink): Promise<Shown> => {
    const { accessToken } = await rig.api();
    const answer = await rig.testApp.app.inject({
      method: 'POST',
      url: `/api/v1${await signerPath(document)}/desk-link`,
      headers: { authorization: `Bearer ${accessToken}` },
    });
    return { status: answer.statusCode, headers: answer.headers, svg: answer.body };
  };

  /** What the client's camera makes of it. */
  const scanned = async (document: SentLink): Promise<SentLink> => {
    const { svg } = await show(document);
    return { ...document, link: new URL(readQr(svg)).pathname };
  };

  it('is a picture that nothing keeps, with an address of its own', async () => {
    const document = await rig.sent();
    const { status, headers, svg } = await show(document);
    const link = new URL(readQr(svg)).pathname;

    expect(status).toBe(201);
    expect(headers).toMatchObject({
      'content-type': expect.stringContaining('image/svg+xml'),
      'cache-control': 'no-store',
    });
    expect(link).toMatch(/^\/s\/[1-9A-HJ-NP-Za-km-z]{17}$/);
    expect(link).not.toBe(document.link);
    expect(svg).not.toContain(link.slice(3));
    const rows = await rig.testApp.get(DataSource).getRepository(SigningLink).find();
    expect(JSON.stringify(rows)).not.toContain(link.slice(3));
  });

  it('signs with a code that is sent to the phone only after the document was opened', async () => {
    const document = await rig.sent();
    const { visitor, page, form } = await rig.opened(await scanned(document));

    await visitor.post(`${page}/code`, form);
    await drainJobs(rig.testApp);
    const { token, code } = await lastSms(rig.testApp, document.phone);
    expect(token).toBe('');
    expect((await visitor.post(`${page}/confirm`, { ...form, code })).status).toBe(303);
    expect(await rig.statusOf(document)).toBe('signed');
  });

  it('does not take the code of the SMS, which is bound to the link of the SMS', async () => {
    const document = await rig.sent();
    const { visitor, page, form } = await rig.opened(await scanned(document));
    const answer = await visitor.post(`${page}/confirm`, { ...form, code: document.code });

    expect(answer.status).toBe(422);
    expect(await rig.statusOf(document)).toBe('viewed');
    const journal = await rig.journal(document);
    expect(journal.map(({ type }) => type)).not.toContain('code.failed');
  });

  it('leaves the link and the code of the SMS as good as they were, should it arrive after all', async () => {
    const document = await rig.sent();
    await rig.opened(await scanned(document));
    const { visitor, page, form } = await rig.opened(document);

    await visitor.post(`${page}/confirm`, { ...form, code: document.code });
    expect(await rig.statusOf(document)).toBe('signed');
  });

  it('is not what an SMS sent again has in it: that has the link its code is bound to', async () => {
    const document = await rig.sent();
    await show(document);
    rig.testApp.clock.advance(61_000);
    await (await rig.api()).post(`/signing-requests/${document.requestId}/resend`);
    await drainJobs(rig.testApp);

    const { token, code } = await lastSms(rig.testApp, document.phone);
    expect([`/s/${token}`, code]).toEqual([document.link, document.code]);
  });

  it('ends when another one is shown, unless it was opened', async () => {
    const document = await rig.sent();
    const unopened = await scanned(document);
    const opened = await scanned(document);
    const { visitor, page } = await rig.opened(opened);
    await show(document);

    expect((await rig.visitor().get(unopened.link)).status).toBe(404);
    expect((await rig.visitor().get(opened.link)).status).toBe(200);
    expect((await visitor.get(page)).status).toBe(200);
    const journal = await rig.journal(document);
    const links = journal.filter(({ type }) => type.startsWith('link.') && type !== 'link.fetched');
    expect(links.map(({ type }) => type)).toEqual([
      'link.issued',
      'link.issued',
      'link.revoked',
      'link.issued',
      'link.issued',
    ]);
    const stream = `request/${document.requestId}` as const;
    const { streams } = await rig.testApp.get(EvidenceJournal).verify([stream]);
    expect(streams).toEqual([expect.objectContaining({ ok: true })]);
  });

  it('dies with the number it was for; one for the right number takes its place', async () => {
    const document = await rig.sent();
    const before = await scanned(document);
    const api = await rig.api();
    const corrected = await api.patch(await signerPath(document), { phone: '+79167650001' });
    expect(corrected.status).toBe(200);
    expect((await rig.visitor().get(before.link)).status).toBe(404);

    const { visitor, page, form } = await rig.opened(await scanned(document));
    await visitor.post(`${page}/code`, form);
    await drainJobs(rig.testApp);
    const { code } = await lastSms(rig.testApp, '+79167650001');
    await visitor.post(`${page}/confirm`, { ...form, code });
    expect(await rig.statusOf(document)).toBe('signed');
  });

  it('is refused of what can no longer be signed', async () => {
    const document = await rig.sent();
    await (await rig.api()).post(`/signing-requests/${document.requestId}/cancel`);
    const { status, svg } = await show(document);

    expect([status, JSON.parse(svg)]).toEqual([
      409,
      expect.objectContaining({ code: 'invalid_transition' }),
    ]);
  });

  it('is not made without end', async () => {
    const document = await rig.sent();
    const statuses: number[] = [];
    for (let shown = 0; shown < 21; shown += 1) statuses.push((await show(document)).status);

    expect(new Set(statuses.slice(0, 20))).toEqual(new Set([201]));
    expect(statuses[20]).toBe(429);
  });
});
