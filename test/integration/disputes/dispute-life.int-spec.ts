import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { PdfReader } from '#libs/pdf';
import { verifySeal } from '#libs/pdf-seal';
import { EvidenceHolds, SealingKeys } from '../../../src/evidence/index.js';
import { Transactions } from '../../../src/platform/index.js';
import type { SentDocument } from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import {
  CLAIM,
  COMMISSION,
  type DisputeAnswer,
  DisputeOffice,
  resultOf,
} from './dispute-office.js';

const CHECKS = Array.from({ length: 12 }, (_, at) => `C-${at + 1}`);
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('a dispute', () => {
  let testApp: TestApp;
  let office: DisputeOffice;
  let document: SentDocument;
  let disputeId: string;
  const reader = new PdfReader();

  beforeAll(async () => {
    testApp = await startTestApp();
    office = await DisputeOffice.open(testApp);
    document = await office.signed();
    disputeId = await office.dispute(document.documentId);
  }, 120_000);
  afterAll(async () => {
    await reader.close();
    await testApp.close();
  });

  const dispute = async (): Promise<DisputeAnswer> =>
    (await office.api.get<DisputeAnswer>(`/disputes/${disputeId}`)).body;
  const held = (): Promise<string[]> =>
    testApp
      .get(Transactions)
      .run((tx) =>
        testApp
          .get(EvidenceHolds)
          .held(tx, [`request/${document.requestId}`, `document/${document.documentId}`]),
      );
  const eventTypes = async (): Promise<string[]> => {
    const { body } = await office.api.get<{ items: { type: string }[] }>(
      `/disputes/${disputeId}/evidence`,
    );
    return body.items.map(({ type }) => type);
  };
  const protocol = () => office.download(`/api/v1/disputes/${disputeId}/protocol`);
  const textOf = async (pdf: Uint8Array): Promise<string> =>
    (await reader.pageTexts(pdf)).join(' ').replaceAll(/\s+/g, ' ');
  const conclude = (conclusion: string) =>
    office.api.post<DisputeAnswer>(`/disputes/${disputeId}/conclusion`, {
      conclusion,
      reasons: 'Все шаги проверены, возражений нет.',
      objections: [{ check: 'C-10', member: 'Иванов И. И.', text: 'номер внесён в тот же день' }],
    });

  it('is about a document that was sent, one at a time', async () => {
    const path = `/documents/${await office.draft()}/disputes`;
    const never = await office.api.post(path, CLAIM);
    const again = await office.api.post<DisputeAnswer>(
      `/documents/${document.documentId}/disputes`,
      CLAIM,
    );
    expect([never.status, never.body]).toMatchObject([409, { code: 'document_never_sent' }]);
    expect([again.status, again.body]).toMatchObject([409, { code: 'dispute_open' }]);
    expect(again.body.detail).toContain(disputeId);
  });

  it('keeps the evidence: an erasure is refused and names the dispute', async () => {
    const refused = await office.api.post<DisputeAnswer>(
      `/documents/${document.documentId}/erasure`,
      { basis: 'subject-request' },
    );
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'evidence_held' }]);
    expect(refused.body.detail).toContain(disputeId);
    expect(await held()).toHaveLength(2);
    expect(await eventTypes()).toContain('dispute.opened');
  });

  it('has run every check by itself, and the decisive ones of a sound document do not fail', async () => {
    const whole = await dispute();
    expect(whole.findings.map(({ check }) => check)).toEqual(CHECKS);
    for (const check of ['C-1', 'C-2', 'C-3', 'C-5', 'C-6', 'C-7', 'C-8', 'C-12']) {
      expect([check, resultOf(whole, check)]).toEqual([check, 'pass']);
    }
    // Nobody outside vouches for the time here, and the check says so.
    expect(resultOf(whole, 'C-4')).toBe('not-possible');
  });

  it('wants a commission with one chair before it concludes', async () => {
    const [petrova, ...others] = COMMISSION.members;
    const early = await conclude('confirmed');
    const twoChairs = await office.api.put(`/disputes/${disputeId}/commission`, {
      ...COMMISSION,
      members: [{ ...petrova, isChair: true }, ...others],
    });
    const right = await office.api.put<{ members: object[] }>(
      `/disputes/${disputeId}/commission`,
      COMMISSION,
    );
    expect([early.status, early.body]).toMatchObject([409, { code: 'commission_missing' }]);
    expect(twoChairs.status).toBe(422);
    expect([right.status, right.body.members.length]).toEqual([200, 3]);
  });

  it('takes what the parties bring, and nothing that is no paper', async () => {
    const path = `/disputes/${disputeId}/annexes`;
    const wrong = await office.upload(path, Buffer.from('<html>'));
    const right = await office.upload(path, PNG, 'Ответ оператора связи');
    const { id } = right.body as { id: string };
    expect([wrong.status, wrong.body]).toMatchObject([422, { code: 'upload_refused' }]);
    expect(right).toMatchObject({ status: 201, body: { title: 'Ответ оператора связи' } });
    expect((await office.download(`/api/v1${path}/${id}`)).bytes).toEqual(PNG);
  });

  it('has a draft of the protocol, filled in, with no conclusion chosen', async () => {
    const { type, bytes } = await protocol();
    const text = await textOf(bytes);
    expect(type).toBe('application/pdf');
    for (const words of [
      'Протокол работы технической комиссии по установлению подлинности ПЭП',
      'ПРОЕКТ',
      'Сидоров Пётр Ильич, председатель',
      'Ответ оператора связи',
      document.documentId,
    ]) {
      expect(text).toContain(words);
    }
    for (const check of CHECKS) expect(text).toContain(`${check}. `);
    expect(text).not.toContain('пришла к выводу');
    expect(text).not.toMatch(new RegExp(`(?<!\\d)${document.code}(?!\\d)`));
  });

  it('ends with a sealed protocol that stays the same for ever', async () => {
    const concluded = await conclude('confirmed');
    expect([concluded.status, concluded.body]).toMatchObject([200, { status: 'concluded' }]);
    const { bytes } = await protocol();
    const { roots } = await testApp.get(SealingKeys).current();
    const seal = await verifySeal(bytes, { roots, tsaRoots: [] });

    expect(seal.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(hashOf(bytes)).toBe(concluded.body.protocolSha256);
    expect((await protocol()).bytes.equals(bytes)).toBe(true);
    const text = await textOf(bytes);
    expect(text).toContain('Комиссия пришла к выводу: подлинность подтверждена.');
    expect(text).toContain('Иванов И. И. (C-10): номер внесён в тот же день');
    expect(text).not.toContain('ПРОЕКТ');
    expect(await eventTypes()).toContain('dispute.concluded');
    expect(await held()).toEqual([]);
    expect((await conclude('confirmed')).body).toMatchObject({ code: 'dispute_concluded' });
  });

  it('reaches both parties: the author by Robot, the client by a link of his own', async () => {
    await drainJobs(testApp);
    const robot = await office.api.get<{ items: { type: string; text: string }[] }>(
      '/robot/messages',
    );
    const told = robot.body.items.find(({ type }) => type === 'dispute.protocol_ready');
    expect(told?.text).toContain('подлинность подтверждена');

    const link = await office.api.post<DisputeAnswer>(`/disputes/${disputeId}/protocol-link`);
    const path = new URL(link.body.clientLink).pathname;
    const page = await office.download(path, null);
    const file = await office.download(`${path}/pdf`, null);
    expect([page.status, page.bytes.toString()]).toEqual([
      200,
      expect.stringContaining('Скачать протокол'),
    ]);
    expect(file.bytes.equals((await protocol()).bytes)).toBe(true);
    await office.api.post(`/disputes/${disputeId}/protocol-link`);
    expect((await office.download(`${path}/pdf`, null)).status).toBe(404);
  });

  it('takes the scan of the signed paper, and gives it back', async () => {
    const path = `/disputes/${disputeId}/scan`;
    expect((await office.download(`/api/v1${path}`)).status).toBe(404);
    expect((await office.upload(path, Buffer.alloc(20 * 1024 * 1024 + 1, 0x25))).status).toBe(413);
    expect((await office.upload(path, PNG)).status).toBe(201);
    expect(await office.download(`/api/v1${path}`)).toMatchObject({
      status: 200,
      type: 'image/png',
      bytes: PNG,
    });
  });

  it('gives a dossier with the protocol in it', async () => {
    const { bytes } = await office.download(`/api/v1/disputes/${disputeId}/dossier`);
    const files = unzipSync(bytes);
    const sealed = (await protocol()).bytes;
    expect(Buffer.from(files['protocol.pdf'] ?? []).equals(sealed)).toBe(true);
  });

  it('is one when two claims come at once; claims about others get numbers of their own', async () => {
    const [first, second] = [await office.sent(), await office.sent()];
    const answers = await Promise.all(
      [first, first, second].map(({ documentId }) =>
        office.api.post<{ number: number }>(`/documents/${documentId}/disputes`, CLAIM),
      ),
    );
    const opened = answers.filter(({ status }) => status === 201);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409]);
    expect(opened.map(({ body }) => body.number).sort()).toEqual([2, 3]);
  });

  it('may be opened again about the same document, under the next number', async () => {
    const again = await office.api.post<{ number: number }>(
      `/documents/${document.documentId}/disputes`,
      CLAIM,
    );
    expect([again.status, again.body.number]).toEqual([201, 4]);
  });
});

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
