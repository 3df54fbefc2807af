import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ClientDataDesk, TYPED } from '../../support/client-data-desk.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { PageRig } from '../../support/page-rig.js';

let rig: PageRig;
let desk: ClientDataDesk;

beforeAll(async () => {
  rig = await PageRig.start();
  desk = await ClientDataDesk.open(rig);
});

afterAll(async () => {
  await rig.close();
});

interface Answers {
  readonly status: string;
}

describe('an asking that ends without answers', () => {
  it('is cancelled by its sender: the link dies, the draft can be sent again', async () => {
    const api = await rig.api();
    const draft = await desk.draft();
    const { visitor, page, link, csrf } = await desk.form(draft);
    const route = `/documents/${draft.documentId}/client-data/cancel`;
    const cancelled = await api.post<Answers>(route);

    expect([cancelled.status, cancelled.body.status]).toEqual([200, 'cancelled']);
    expect((await api.post(route)).status).toBe(200);
    expect((await visitor.get(link)).status).toBe(404);
    expect((await visitor.get(page)).status).toBe(404);
    const late = await visitor.post(`${page}/data`, { ...TYPED, csrf });
    expect([late.status, late.location]).toEqual([303, page]);
    expect(await desk.documentOf(draft)).toMatchObject({ status: 'draft', sha256: null });
    expect(await desk.link(draft)).not.toBe(link);
  });

  it('is over at its deadline', async () => {
    const api = await rig.api();
    const draft = await desk.draft();
    const link = await desk.link(draft);
    const { clock } = rig.testApp;
    const before = clock.now();
    clock.set(new Date(before.getTime() + 73 * 3_600_000));
    try {
      expect((await rig.visitor().get(link)).status).toBe(404);
      await drainJobs(rig.testApp);
      const later = await rig.api();
      const { body } = await later.get<Answers>(`/documents/${draft.documentId}/client-data`);
      expect(body.status).toBe('expired');
    } finally {
      clock.set(before);
    }
    expect((await api.get(`/documents/${draft.documentId}`)).status).toBe(200);
  });

  it('is not offered where nobody was asked', async () => {
    const api = await rig.api();
    const { documentId } = await desk.draft();

    expect((await api.get(`/documents/${documentId}/client-data`)).status).toBe(409);
  });
});

describe('erasing a client who was asked for data', () => {
  it('takes the answers, the number and the messages along', async () => {
    const api = await rig.api();
    const draft = await desk.draft();
    await desk.form(draft);
    const erased = await api.post(`/documents/${draft.documentId}/erasure`, {
      basis: 'subject-request',
    });
    await drainJobs(rig.testApp);

    expect(erased.status).toBeLessThan(300);
    const rows = await rig.testApp
      .get(DataSource)
      .query<object[]>(
        'SELECT status, phone, full_name, answers_box FROM client_data_request WHERE document_id = ?',
        [draft.documentId],
      );
    expect(rows).toEqual([{ status: 'cancelled', phone: '', full_name: '', answers_box: null }]);
    const sms = await rig.testApp
      .get(DataSource)
      .query<object[]>('SELECT phone FROM sms_message WHERE document_id = ?', [draft.documentId]);
    expect(sms).toEqual([{ phone: '' }]);
  });
});
