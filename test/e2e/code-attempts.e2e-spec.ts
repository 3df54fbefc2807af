import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hidden, type PageAnswer, requiredTicks } from '../support/client-phone.js';
import { Office } from '../support/office.js';
import { RunningSignet } from '../support/running-signet.js';

interface Journal {
  items: { type: string }[];
}

describe('codes under fire', () => {
  let signet: RunningSignet;
  let office: Office;

  beforeAll(async () => {
    signet = await RunningSignet.start();
    office = await Office.open(signet);
  });

  afterAll(async () => {
    await signet.stop();
  });

  const types = async (documentId: string): Promise<string[]> => {
    const { body } = await office.api.get<Journal>(`/documents/${documentId}/evidence`);
    return body.items.map(({ type }) => type);
  };

  it('signs once and locks nothing when fifty right codes come at the same moment', async () => {
    const { document, client } = await office.send();
    const sms = await client.sms();
    const page = await client.open(client.linkIn(sms));
    const { html } = await client.fetch(page);
    const fields = { ...requiredTicks(html), csrf: hidden(html, 'csrf'), code: client.codeIn(sms) };
    const answers = await all(50, () => client.submit(`${page}/confirm`, fields));

    expect(answers.map(({ status }) => status)).toEqual(Array<number>(50).fill(303));
    expect((await office.document(document.id)).status).toBe('signed');
    const recorded = await types(document.id);
    expect(recorded.filter((type) => type === 'document.signed')).toHaveLength(1);
    expect(recorded.filter((type) => type === 'code.accepted')).toHaveLength(1);
    expect(recorded).not.toContain('code.locked');
  });

  it('compares two hundred wrong codes five times and locks', async () => {
    const { document, client } = await office.send();
    const sms = await client.sms();
    const page = await client.open(client.linkIn(sms));
    const { html } = await client.fetch(page);
    const wrong = client.codeIn(sms) === '000000' ? '000001' : '000000';
    const fields = { ...requiredTicks(html), csrf: hidden(html, 'csrf'), code: wrong };
    const answers = await all(200, () => client.submit(`${page}/confirm`, fields));

    expect(answers.every(({ status }) => status === 422 || status === 423)).toBe(true);
    // A page that comes back after the lock already says so.
    expect(answers.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(4);
    const recorded = await types(document.id);
    expect(recorded.filter((type) => type === 'code.failed')).toHaveLength(5);
    expect(recorded.filter((type) => type === 'code.locked')).toHaveLength(1);

    const late = await client.submit(`${page}/confirm`, { ...fields, code: client.codeIn(sms) });
    expect(late.status).toBe(423);
    expect((await office.document(document.id)).status).toBe('viewed');
  });

  it('signs with a new code after the author sent it again', async () => {
    const { document, request, client } = await office.send();
    const first = await client.sms();
    const page = await client.open(client.linkIn(first));
    const wrong = client.codeIn(first) === '000000' ? '000001' : '000000';
    for (let i = 0; i < 5; i += 1) await client.confirm(page, wrong);
    const tooSoon = await office.api.post<{ code: string }>(
      `/signing-requests/${request.id}/resend`,
    );
    expect([tooSoon.status, tooSoon.body.code]).toEqual([429, 'resend_too_soon']);
    expect(Number(tooSoon.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await office.document(document.id)).status).toBe('viewed');
  });

  it('costs no attempt when a tick is missing', async () => {
    const { client } = await office.send();
    const sms = await client.sms();
    const page = await client.open(client.linkIn(sms));
    const { html } = await client.fetch(page);
    for (let i = 0; i < 7; i += 1) {
      const answer = await client.submit(`${page}/confirm`, {
        csrf: hidden(html, 'csrf'),
        code: client.codeIn(sms),
      });
      expect(answer.status).toBe(422);
    }
    const signed = await client.confirm(page, client.codeIn(sms));
    expect(signed.status).toBe(303);
  });
});

function all(count: number, act: () => Promise<PageAnswer>): Promise<PageAnswer[]> {
  return Promise.all(Array.from({ length: count }, act));
}
