import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { EvidenceLog } from '../../../src/evidence/index.js';
import { type ApiSession, strangerIn } from '../../support/api-session.js';
import { type SentDocument } from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { eventually } from '../../support/eventually.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import {
  CLAIM,
  COMMISSION,
  type DisputeAnswer,
  DisputeOffice,
  resultOf,
} from './dispute-office.js';

describe('a dispute', () => {
  let testApp: TestApp;
  let office: DisputeOffice;
  let dataSource: DataSource;

  beforeAll(async () => {
    testApp = await startTestApp();
    office = await DisputeOffice.open(testApp);
    dataSource = testApp.get(DataSource);
  }, 120_000);
  afterAll(() => testApp.close());

  describe('is open to', () => {
    let document: SentDocument;
    let disputeId: string;
    let operator: ApiSession;
    const reads = () =>
      ['', '/evidence', '/protocol', '/documents/pdf', '/dossier'].map(
        (part) => `/disputes/${disputeId}${part}`,
      );
    const statuses = async (api: ApiSession): Promise<number[]> => {
      const answers = [];
      for (const path of reads()) answers.push((await api.get(path)).status);
      return answers;
    };

    beforeAll(async () => {
      document = await office.signed();
      disputeId = await office.dispute(document.documentId);
      // Administrator at home, so that what refuses is not the role.
      operator = await strangerIn(testApp, ['operator', 'administrator', 'employee', 'auditor']);
    }, 60_000);

    it('the operator, whose organization it is not', async () => {
      const list = await operator.get<{ items: { id: string }[] }>('/disputes');
      const commission = await operator.put(`/disputes/${disputeId}/commission`, COMMISSION);
      const checks = await operator.post(`/disputes/${disputeId}/checks`);

      expect(list.body.items.map(({ id }) => id)).toEqual([disputeId]);
      expect(await statuses(operator)).toEqual([200, 200, 200, 200, 200]);
      expect([commission.status, checks.status]).toEqual([200, 200]);
    });

    it('the operator by names: of the organization, the document and the day of the meeting', async () => {
      const list = await operator.get<{ items: object[] }>('/disputes');

      expect(list.body.items[0]).toMatchObject({
        organizationName: expect.stringContaining('Ромашка'),
        documentTitle: 'Договор',
        documentNumber: expect.stringMatching(/\d/),
        startedAt: COMMISSION.startedAt,
      });
    });

    it('the operator alone of strangers, and to none of the documents that nobody disputes', async () => {
      const other = await office.signed();
      const paths = ['', '/pdf', '/evidence', '/phones', '/dossier'];
      const answers = [];
      for (const { documentId } of [document, other]) {
        for (const part of paths) {
          answers.push((await operator.get(`/documents/${documentId}${part}`)).status);
        }
      }
      expect(new Set(answers)).toEqual(new Set([404]));
      const request = await operator.get(`/signing-requests/${document.requestId}`);
      expect(request.status).toBe(404);
    });

    it('no administrator of another organization, and no employee of this one', async () => {
      const stranger = await strangerIn(testApp, ['administrator', 'auditor']);
      const opening = await stranger.post(`/documents/${document.documentId}/disputes`, CLAIM);
      const list = await stranger.get<{ items: object[] }>('/disputes');
      const employee = await strangerIn(testApp, ['employee']);

      expect(new Set(await statuses(stranger))).toEqual(new Set([404]));
      expect([opening.status, list.body.items]).toEqual([404, []]);
      expect((await employee.get('/disputes')).status).toBe(403);
    });

    it('the record: who looked stands in the journal', async () => {
      const { body } = await office.api.get<{ items: { type: string; data: { by: string } }[] }>(
        `/disputes/${disputeId}/evidence`,
      );
      const looks = body.items.filter(({ type }) => type === 'evidence.read');
      expect(looks.map(({ data }) => data.by)).toContain(`user/${operator.user.id}`);
    });
  });

  it('forgets its persons with the erasure of the document, and keeps how it ended', async () => {
    const { documentId } = await office.signed();
    const disputeId = await office.dispute(documentId);
    await office.api.put(`/disputes/${disputeId}/commission`, COMMISSION);
    await office.api.post(`/disputes/${disputeId}/conclusion`, {
      conclusion: 'undetermined',
      reasons: 'Иванов И. И. отозвал претензию.',
    });
    const erasure = await office.api.post(`/documents/${documentId}/erasure`, {
      basis: 'subject-request',
    });
    await drainJobs(testApp);

    const dispute = await office.api.get<DisputeAnswer>(`/disputes/${disputeId}`);
    expect(erasure.status).toBe(202);
    expect(dispute.body).toMatchObject({ status: 'concluded', claimant: '', members: [] });
    expect(JSON.stringify(dispute.body)).not.toContain('Иванов');
    expect((await office.api.get(`/disputes/${disputeId}/protocol`)).status).toBe(410);
    expect((await office.api.post(`/documents/${documentId}/disputes`, CLAIM)).status).toBe(410);
  }, 60_000);

  describe('about altered evidence', () => {
    const bytesOf = async (stream: string, seq: number): Promise<Buffer> => {
      const [row] = await dataSource.query<{ bytes: Buffer }[]>(
        'SELECT bytes FROM evidence_event WHERE stream = ? AND seq = ?',
        [stream, seq],
      );
      if (!row) throw new Error(`${stream} has no event ${seq}`);
      return row.bytes;
    };
    const conclude = async (disputeId: string, conclusion: string) => {
      await office.api.put(`/disputes/${disputeId}/commission`, COMMISSION);
      return office.api.post<DisputeAnswer>(`/disputes/${disputeId}/conclusion`, {
        conclusion,
        reasons: 'Журнал изменён.',
      });
    };
    const checked = async (disputeId: string): Promise<DisputeAnswer> =>
      (await office.api.post<DisputeAnswer>(`/disputes/${disputeId}/checks`)).body;

    it('cannot end in «подтверждена», and says which check forbids it', async () => {
      const document = await office.signed();
      const disputeId = await office.dispute(document.documentId);
      const stream = `request/${document.requestId}`;
      const altered = (await bytesOf(stream, 1)).toString().replace('contact', 'card___');
      await dataSource.query('DROP TRIGGER evidence_event_no_update');
      await dataSource.query('UPDATE evidence_event SET bytes = ? WHERE stream = ? AND seq = 1', [
        Buffer.from(altered),
        stream,
      ]);

      const refused = await conclude(disputeId, 'confirmed');
      expect([refused.status, refused.body]).toMatchObject([
        409,
        { code: 'decisive_check_failed' },
      ]);
      expect(refused.body.errors.map(({ code }) => code)).toEqual(['C-3']);
      expect(refused.body.detail).toContain('C-3');
      const concluded = await conclude(disputeId, 'not-confirmed');
      expect([concluded.status, concluded.body]).toMatchObject([200, { status: 'concluded' }]);
    }, 60_000);

    it('finds the end of a chain that was written anew with fresh hashes: the log knows another', async () => {
      const document = await office.signed();
      const disputeId = await office.dispute(document.documentId);
      const stream = `request/${document.requestId}`;
      const { findings } = await checked(disputeId);
      expect(findings.find(({ check }) => check === 'C-3')?.result).toBe('pass');

      await rewriteLast(stream);
      testApp.clock.advance(120_000);
      await office.sent();
      await eventually('a checkpoint after the fraud', async () => {
        const newest = await testApp.get(EvidenceLog).latest();
        return newest && newest.publishedAt >= testApp.clock.now() ? newest : undefined;
      });

      const body = await checked(disputeId);
      const found = body.findings.find(({ check }) => check === 'C-3');
      const failed = found?.parts.filter(({ result }) => result === 'fail') ?? [];
      expect(resultOf(body, 'C-3')).toBe('fail');
      expect(failed.map(({ value }) => value).join()).toContain('такого события нет');
      expect((await conclude(disputeId, 'confirmed')).status).toBe(409);
      expect((await conclude(disputeId, 'not-confirmed')).status).toBe(200);
    }, 60_000);

    it('keeps the decision with the commission: nothing is concluded by itself', async () => {
      const document = await office.sent();
      const disputeId = await office.dispute(document.documentId);
      const { body } = await office.api.get<DisputeAnswer>(`/disputes/${disputeId}`);
      expect(body).toMatchObject({ status: 'open', conclusion: null });
      expect([resultOf(body, 'C-2'), resultOf(body, 'C-7')]).toEqual([
        'not-possible',
        'not-possible',
      ]);
      expect((await conclude(disputeId, 'undetermined')).status).toBe(200);
    }, 60_000);

    /** What a patient DBA does: the last event, its hash and the head of the chain, all in agreement. */
    async function rewriteLast(stream: string): Promise<void> {
      const [head] = await dataSource.query<{ seq: number }[]>(
        'SELECT seq FROM evidence_chain_head WHERE stream = ?',
        [stream],
      );
      const seq = head?.seq ?? 0;
      const text = (await bytesOf(stream, seq)).toString();
      const other = (_: string, first: string): string => `"nonce":"${first === 'A' ? 'B' : 'A'}`;
      const bytes = Buffer.from(text.replace(/"nonce":"(.)/, other));
      const hash = createHash('sha256').update(bytes).digest();
      await dataSource.query(
        'UPDATE evidence_event SET bytes = ?, ehash = ? WHERE stream = ? AND seq = ?',
        [bytes, hash, stream, seq],
      );
      await dataSource.query('UPDATE evidence_chain_head SET head = ? WHERE stream = ?', [
        hash.toString('hex'),
        stream,
      ]);
    }
  });
});
