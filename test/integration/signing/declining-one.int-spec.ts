import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceJournal, EvidenceLog, SealingKeys } from '../../../src/evidence/index.js';
import { verifyDossier, verifySignedPdf } from '../../../src/evidence/verification/index.js';
import type { ApiSession } from '../../support/api-session.js';
import { lastSms } from '../../support/builders/sent-document.js';
import { hidden, requiredTicks } from '../../support/client-phone.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { newPhone, PackageDesk, type Reading } from '../../support/package-desk.js';
import { PageRig } from '../../support/page-rig.js';

describe('a package that may be declined document by document', () => {
  let rig: PageRig;
  let api: ApiSession;
  let desk: PackageDesk;

  beforeAll(async () => {
    rig = await PageRig.start();
    api = await rig.api();
    desk = new PackageDesk(rig, api);
    await api.patch('/settings/e-signature', { packageDeclining: 'each' });
  });
  afterAll(() => rig.close());

  const decline = ({ visitor, page, html }: Reading, document: string, reason = '') =>
    visitor.post(`${page}/decline`, { csrf: hidden(html, 'csrf'), document, reason });

  const sentTo = async (...numbers: string[]) => {
    const documentIds = await desk.drafts(3);
    const signers = numbers.map((number, i) => ({ fullName: `Ким Анна ${i}`, phone: number }));
    const { id } = await desk.send({ documentIds, signers });
    const [first = '', second = '', third = ''] = documentIds;
    return { id, documentIds, first, second, third };
  };

  it('loses the one that was declined; the others are signed with one code and sealed', async () => {
    const number = newPhone();
    const { id, documentIds, second } = await sentTo(number);
    const reading = await desk.open(number);
    const answer = await decline(reading, second, 'Не та сумма');

    expect([answer.status, answer.location]).toEqual([303, reading.page]);
    const { html } = await reading.visitor.get(reading.page);
    expect(html).toContain('Вы отклонили документ');
    expect(html).not.toContain(`name="document-${second}"`);
    expect(await desk.documentStatuses(documentIds)).toEqual(['viewed', 'declined', 'viewed']);
    const form = { ...requiredTicks(html), csrf: hidden(html, 'csrf'), code: reading.code };
    expect((await reading.visitor.post(`${reading.page}/confirm`, form)).status).toBe(303);
    await drainJobs(rig.testApp);

    expect(await desk.documentStatuses(documentIds)).toEqual(['signed', 'declined', 'signed']);
    expect(await desk.request(id)).toMatchObject({
      status: 'signed',
      documentIds,
      declinedDocumentIds: [second],
    });
    const items = await desk.journal(id);
    const acts = items.filter(({ type }) =>
      /^(document\.(declined|signed)|request\.closed)$/.test(type),
    );
    expect(acts.map(({ type, documentId }) => [type, documentId])).toEqual([
      ['document.declined', second],
      ['document.signed', documentIds[0]],
      ['document.signed', documentIds[2]],
      ['request.closed', ''],
    ]);
    expect(acts[0]?.disclosures).toMatchObject({ reason: 'Не та сумма' });
    expect(acts[3]?.data).toMatchObject({ outcome: 'signed' });
    expect((await rig.testApp.get(EvidenceJournal).verify([`request/${id}`])).ok).toBe(true);
    expect((await reading.visitor.get(reading.page)).html).toContain('отклонён и не подписан');
  });

  it('gives a signed PDF and a dossier that pass every check', async () => {
    const number = newPhone();
    const { first, second } = await sentTo(number);
    await decline(await desk.open(number), second);
    await desk.sign(number);

    const { roots } = await rig.testApp.get(SealingKeys).current();
    const logKeys = (await rig.testApp.get(EvidenceLog).vkeys()).map(({ vkey }) => vkey);
    const trust = { logKeys, sealRoots: roots, tsaRoots: [] };
    const headers = { authorization: `Bearer ${api.accessToken}` };
    const url = `/api/v1/documents/${first}/dossier`;
    const dossier = await rig.testApp.app.inject({ url, headers });
    const reports = [
      await verifySignedPdf(await desk.pdf(first), trust),
      await verifyDossier(dossier.rawPayload, trust),
    ];
    for (const { steps } of reports) {
      expect(steps.length).toBeGreaterThan(10);
      expect(steps.filter(({ ok }) => !ok)).toEqual([]);
    }
  });

  it('tells the other signers, whose code no longer covers what was declined', async () => {
    const [one, other] = [newPhone(), newPhone()];
    const { id, documentIds, third } = await sentTo(one, other);
    await desk.sign(one);
    const reading = await desk.open(other);
    await decline(reading, third);
    await desk.sign(other);

    expect(await desk.documentStatuses(documentIds)).toEqual(['signed', 'signed', 'declined']);
    expect(await desk.request(id)).toMatchObject({ status: 'signed' });
    const { token } = await lastSms(rig.testApp, one);
    expect((await rig.visitor().get(`/s/${token}`)).html).toContain('Документы уже подписаны');
  });

  it('is declined as a whole with its last document, and by the button for all', async () => {
    const number = newPhone();
    const { id, documentIds } = await sentTo(number);
    const reading = await desk.open(number);
    for (const documentId of documentIds) await decline(reading, documentId);

    expect(await desk.request(id)).toMatchObject({ status: 'declined' });
    expect(await desk.documentStatuses(documentIds)).toEqual(Array(3).fill('declined'));
    const closed = (await desk.journal(id)).at(-1);
    expect(closed).toMatchObject({ type: 'request.closed', data: { outcome: 'declined' } });
  });

  it('declines a document once, however often it is asked, and shows its pages no more', async () => {
    const number = newPhone();
    const { id, second } = await sentTo(number);
    const reading = await desk.open(number);
    const answers = await Promise.all([decline(reading, second), decline(reading, second)]);

    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const declined = (await desk.journal(id)).filter(({ type }) => type === 'document.declined');
    expect(declined).toHaveLength(1);
    const pdf = `${reading.page}/documents/${second}/pdf`;
    expect((await reading.visitor.get(pdf)).status).toBe(404);
  });

  it('lets the declined document go out again alone, and what becomes of it is not shown here', async () => {
    const number = newPhone();
    const { id, second } = await sentTo(number);
    await decline(await desk.open(number), second);
    const again = newPhone();
    await desk.send({ documentIds: [second], signers: [{ fullName: 'Ли Ян', phone: again }] });
    await desk.sign(number);

    expect(await desk.documentStatuses([second])).toEqual(['sent']);
    await desk.sign(again);
    expect(await desk.documentStatuses([second])).toEqual(['signed']);
    expect(await desk.request(id)).toMatchObject({ declinedDocumentIds: [second] });
  });

  it('takes no refusal of one document where the package stands or falls as a whole', async () => {
    const documentIds = await desk.drafts(2);
    const number = newPhone();
    const signers = [{ fullName: 'Ким Анна', phone: number }];
    await desk.send({ documentIds, signers, packageDeclining: 'whole' });
    const reading = await desk.open(number);
    expect(reading.html).not.toContain('Не подписывать этот документ');
    await decline(reading, documentIds[0] ?? '');

    expect(await desk.documentStatuses(documentIds)).toEqual(['viewed', 'viewed']);
  });
});
