import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClientPhone } from '../support/client-phone.js';
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

async function flushRedis(): Promise<void> {
  const redis = new Redis(process.env['TEST_REDIS_URL'] ?? '');
  await redis.flushall();
  await redis.quit();
}
