import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { FileSweep } from '../../../src/erasure/files/file-sweep.js';
import { RetentionService } from '../../../src/erasure/retention/retention.service.js';
import { EvidenceHolds, EvidenceJournal } from '../../../src/evidence/index.js';
import { FaultPoints, FileStore, newId, Transactions } from '../../../src/platform/index.js';
import { strangerIn } from '../../support/api-session.js';
import { ErasureRig } from './erasure-rig.js';

const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;

describe('erasure', () => {
  let rig: ErasureRig;
  let phones = 0;

  beforeAll(async () => {
    rig = await ErasureRig.start();
  });

  afterAll(() => rig.close());

  const phone = (): string => {
    phones += 1;
    return `+7916444${String(phones).padStart(4, '0')}`;
  };
  const write = (sql: string, values: unknown[]): Promise<unknown> =>
    rig.testApp.get(DataSource).query(sql, values);
  const documentOf = async (id: string) =>
    (
      await (
        await rig.api()
      ).get<{ erasedAt: string | null; sha256: string; title: string }>(`/documents/${id}`)
    ).body;
  const stored = (sha256: string): Promise<boolean> => rig.testApp.get(FileStore).has(sha256);

  it('is refused while the document can still be signed, and goes once the sending is taken back', async () => {
    const contactId = await rig.contact({ phone: phone() });
    const documentId = await rig.draft(contactId);
    const requestId = await rig.send(documentId);

    for (const path of [`/documents/${documentId}`, `/crm/contacts/${contactId}`]) {
      const refused = await rig.erase(path);
      expect(refused).toMatchObject({ status: 409, body: { code: 'request_open' } });
      expect(refused.body.detail).toContain('отзовите');
    }
    await (await rig.api()).post(`/signing-requests/${requestId}/cancel`, {});
    expect((await rig.erase(`/documents/${documentId}`)).status).toBe(202);
    await rig.drain();
    expect((await documentOf(documentId)).erasedAt).not.toBeNull();
  });

  it('is refused while a dispute holds the evidence, names the dispute, and goes when it is over', async () => {
    const { contactId, documentId, requestId } = await rig.signed({ phone: phone() });
    const disputeId = newId();
    const holds = rig.testApp.get(EvidenceHolds);
    const run = rig.testApp.get(Transactions);
    await run.run((tx) => holds.place(tx, { disputeId, streams: [`request/${requestId}`] }));

    for (const path of [`/documents/${documentId}`, `/crm/contacts/${contactId}`]) {
      const refused = await rig.erase(path);
      expect(refused).toMatchObject({ status: 409, body: { code: 'evidence_held' } });
      expect(refused.body.detail).toContain(disputeId);
    }
    await run.run((tx) => holds.release(tx, disputeId));
    expect((await rig.erase(`/documents/${documentId}`)).status).toBe(202);
  });

  it('waits for a dispute that began after it was asked for', async () => {
    const { documentId } = await rig.signed({ phone: phone() });
    const disputeId = newId();
    const holds = rig.testApp.get(EvidenceHolds);
    const run = rig.testApp.get(Transactions);
    const { body } = await rig.erase(`/documents/${documentId}`);
    await run.run((tx) => holds.place(tx, { disputeId, streams: [`document/${documentId}`] }));
    await rig.drain();
    expect(await rig.report(body.id)).toMatchObject({
      state: 'running',
      erased: [],
      left: [{ documentId, reason: 'held', disputeIds: [disputeId] }],
    });
    expect((await documentOf(documentId)).erasedAt).toBeNull();

    await run.run((tx) => holds.release(tx, disputeId));
    rig.testApp.clock.advance(HOUR_MS);
    await rig.drain();
    expect(await rig.report(body.id)).toMatchObject({ state: 'done', left: [] });
    expect((await documentOf(documentId)).title).toBe('Данные стёрты');
  });

  it('is refused until the signed file is sealed', async () => {
    const { documentId } = await rig.signed({ phone: phone() });
    await write('UPDATE document SET sealed_at = NULL WHERE id = ?', [documentId]);
    expect(await rig.erase(`/documents/${documentId}`)).toMatchObject({
      status: 409,
      body: { code: 'document_not_sealed' },
    });
  });

  it('keeps a file that another document needs, until that one is erased too', async () => {
    const contactId = await rig.contact({ phone: phone() });
    const [one, other] = [await rig.draft(contactId), await rig.draft(contactId)];
    const { sha256 } = await documentOf(one);
    await write('UPDATE document SET sha256 = ? WHERE id = ?', [sha256, other]);

    await rig.erase(`/documents/${one}`);
    await rig.drain();
    expect(await stored(sha256)).toBe(true);
    await rig.erase(`/documents/${other}`);
    await rig.drain();
    expect(await stored(sha256)).toBe(false);
  });

  it('goes on where the process that carried it out has died', async () => {
    const contactId = await rig.contact({ phone: phone() });
    const documents = [await rig.draft(contactId), await rig.draft(contactId)];
    const faults = rig.testApp.get(FaultPoints);
    const reach = faults.reach.bind(faults);
    faults.reach = (name) => {
      if (name === 'erasure.unit-done') throw new Error('killed');
    };
    const { body } = await rig.erase(`/crm/contacts/${contactId}`);
    await rig.drain();
    faults.reach = reach;
    expect((await rig.report(body.id)).erased).toHaveLength(1);
    expect(await rig.report(body.id)).toMatchObject({ state: 'running', contact: false });

    rig.testApp.clock.advance(HOUR_MS);
    await rig.drain();
    const done = await rig.report(body.id);
    expect(done).toMatchObject({ state: 'done', contact: true });
    expect(done.erased.flatMap(({ documentIds }) => documentIds).sort()).toEqual(documents.sort());
    const journal = rig.testApp.get(EvidenceJournal);
    const organizationId = await rig.organizationId();
    for (const id of documents) {
      const items = await journal.read([`document/${id}`], { organizationId });
      expect(items.filter(({ type }) => type === 'data.erased')).toHaveLength(1);
    }
  });

  it('leaves a contact that no document is made for and nobody changes', async () => {
    const contactId = await rig.contact({ phone: phone() });
    await rig.erase(`/crm/contacts/${contactId}`);
    await rig.drain();
    const api = await rig.api();
    const { body: templates } = await api.get<{ items: { id: string }[] }>('/templates');
    const made = await api.post('/documents', { templateId: templates.items[0]?.id, contactId });
    expect(made.status).toBe(404);
    expect(await api.patch(`/crm/contacts/${contactId}`, { firstName: 'Иван' })).toMatchObject({
      status: 410,
      body: { code: 'data_erased' },
    });
  });

  it('takes no ground in free words, and no word of an employee', async () => {
    const contactId = await rig.contact({ phone: phone() });
    expect((await rig.erase(`/crm/contacts/${contactId}`, 'просил Иванов')).status).toBe(422);
    expect((await rig.erase(`/crm/contacts/${contactId}`, 'retention')).status).toBe(422);
    const employee = await strangerIn(rig.testApp, ['employee', 'auditor']);
    const answer = await employee.post(`/crm/contacts/${contactId}/erasure`, {
      basis: 'subject-request',
    });
    expect(answer.status).toBe(403);
  });

  it('sweeps files that nobody names, and only those', async () => {
    const contactId = await rig.contact({ phone: phone() });
    const { sha256: named } = await documentOf(await rig.draft(contactId));
    const files = rig.testApp.get(FileStore);
    const forgotten = await files.put(Buffer.from('a seal that another was faster with'));
    const young = await files.put(Buffer.from('a seal that is being made'));
    const now = new Date();
    const old = new Date(now.getTime() - 3 * DAY_MS);
    const pathOf = (sha256: string): string =>
      join(rig.testApp.config.files.path, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    for (const sha256 of [named, forgotten]) await utimes(pathOf(sha256), old, old);

    await rig.testApp.get(FileSweep).run(now);
    expect(await Promise.all([named, forgotten, young].map(stored))).toEqual([true, false, true]);
  });

  // Last: it moves the clock by years.
  it('comes by itself when the years are over, passes by what is held, and tells of it', async () => {
    const api = await rig.api();
    expect((await api.patch('/settings/e-signature', { retentionYears: 2 })).status).toBe(422);
    expect((await api.patch('/settings/e-signature', { retentionYears: 3 })).status).toBe(200);
    const contactId = await rig.contact({ phone: phone() });
    const [draft, held] = [await rig.draft(contactId), await rig.draft(contactId)];
    const holds = rig.testApp.get(EvidenceHolds);
    await rig.testApp
      .get(Transactions)
      .run((tx) => holds.place(tx, { disputeId: newId(), streams: [`document/${held}`] }));
    const retention = rig.testApp.get(RetentionService);

    rig.testApp.clock.advance((3 * 365 + 1 + 29) * DAY_MS);
    await retention.run();
    expect((await documentOf(draft)).erasedAt).toBeNull();

    rig.testApp.clock.advance(2 * DAY_MS);
    await retention.run();
    expect((await documentOf(draft)).erasedAt).not.toBeNull();
    expect((await documentOf(held)).erasedAt).toBeNull();
    const { body } = await (await rig.api()).get<{ items: object[] }>('/erasures?limit=200');
    expect(body.items).toContainEqual(
      expect.objectContaining({ kind: 'retention', subjectId: draft, requestedBy: 'system' }),
    );
    const organizationId = await rig.organizationId();
    const items = await rig.testApp
      .get(EvidenceJournal)
      .read([`document/${draft}`, `organization/${organizationId}`], { organizationId });
    const types = items.map(({ type, data }) => [type, data]);
    expect(types).toContainEqual([
      'policy.changed',
      { name: 'retentionYears', from: '5', to: '3' },
    ]);
    expect(types).toContainEqual([
      'data.erased',
      expect.objectContaining({ basis: 'retention', by: 'system' }),
    ]);
  });
});
