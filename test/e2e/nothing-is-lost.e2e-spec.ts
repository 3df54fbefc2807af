import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClientPhone } from '../support/client-phone.js';
import { eventually } from '../support/eventually.js';
import { freshPhone, Office } from '../support/office.js';
import { RunningSignet, testedLayout } from '../support/running-signet.js';

describe('work that was committed', () => {
  let signet: RunningSignet;
  let office: Office;

  beforeAll(async () => {
    signet = await RunningSignet.start();
    office = await Office.open(signet);
  });

  afterAll(async () => {
    await signet.stop();
  });

  it('is done once after the process was killed between the commit and the job', async () => {
    const phone = freshPhone();
    const document = await office.draft(phone);
    // The process that runs jobs dies at the moment it has found the row and before it claims it.
    await signet.terminate(signet.worker);
    await signet.launch(signet.worker, { FAULT_POINT: 'job.before-claim/sms.submit' });
    await office.api.post(`/documents/${document.id}/send`).catch(() => undefined);
    await sleep(1_500);
    await signet.kill(signet.worker);
    await signet.launch(signet.worker);

    const client = new ClientPhone(signet.baseUrl, phone);
    await client.sms();
    await sleep(2_500);
    expect(await client.messages()).toHaveLength(1);
    expect((await office.document(document.id)).status).toBe('sent');
  });

  it('never sends an SMS with a code a second time by itself when the process died while sending', async () => {
    const phone = freshPhone();
    const document = await office.draft(phone);
    await signet.terminate(signet.worker);
    await signet.launch(signet.worker, { FAULT_POINT: 'job.claimed/sms.submit' });
    await office.api.post(`/documents/${document.id}/send`).catch(() => undefined);
    await sleep(1_500);
    await signet.kill(signet.worker);
    await signet.launch(signet.worker);
    await sleep(2_500);
    const messages = await new ClientPhone(signet.baseUrl, phone).messages();
    expect(messages.length).toBeLessThanOrEqual(1);
  });

  it.each(['seal.stored', 'seal.recorded'])(
    'is sealed once after the process was killed at %s',
    async (point) => {
      const client = new ClientPhone(signet.baseUrl, freshPhone());
      const document = await office.draft(client.phone);
      await office.api.post(`/documents/${document.id}/send`);
      const sms = await client.sms();
      const page = await client.open(client.linkIn(sms));
      await signet.terminate(signet.worker);
      await signet.launch(signet.worker, { FAULT_POINT: point });
      await client.confirm(page, client.codeIn(sms)).catch(() => undefined);
      await signet.exited(signet.worker);
      await signet.launch(signet.worker);

      const first = await eventually('the sealed file', async () => {
        const answer = await office.api.bytes(`/documents/${document.id}/pdf`);
        return answer.status === 200 ? answer.bytes : undefined;
      });
      const again = await office.api.bytes(`/documents/${document.id}/pdf`);
      expect(again.bytes.equals(first)).toBe(true);
      const { body } = await office.api.get<Journal>(`/documents/${document.id}/evidence`);
      const types = body.items.map(({ type }) => type);
      expect(types.filter((type) => type === 'pdf.sealed')).toHaveLength(1);
      expect(types.filter((type) => type === 'request.closed')).toHaveLength(1);
      expect(body.chain.ok).toBe(true);
    },
  );

  it('survives the loss of everything in Redis', async () => {
    const client = new ClientPhone(signet.baseUrl, freshPhone());
    const document = await office.draft(client.phone);
    if (testedLayout === 'embedded') {
      // There is no Redis: the row alone is the truth, and a restart in the middle finds it.
      await signet.terminate(signet.worker);
      await signet.launch(signet.worker);
      await office.api.post(`/documents/${document.id}/send`);
    } else {
      await signet.terminate(signet.worker);
      await office.api.post(`/documents/${document.id}/send`);
      await flushRedis();
      await signet.launch(signet.worker);
    }
    const sms = await client.sms();
    const page = await client.open(client.linkIn(sms));
    expect((await client.confirm(page, client.codeIn(sms))).status).toBe(303);
    expect((await office.document(document.id)).status).toBe('signed');
    expect(await client.messages()).toHaveLength(1);
  });
});

interface Journal {
  readonly items: readonly { readonly type: string }[];
  readonly chain: { readonly ok: boolean };
}

async function flushRedis(): Promise<void> {
  const redis = new Redis(process.env['TEST_REDIS_URL'] ?? '');
  await redis.flushall();
  await redis.quit();
}
