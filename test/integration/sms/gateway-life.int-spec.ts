import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { InProcessRunner } from '../../../src/platform/index.js';
import { SmsCallback } from '../../../src/sms/callbacks/sms-callback.entity.js';
import { SmsGateway } from '../../../src/sms/gateways/sms-gateway.js';
import { createTestDatabase, testedDatabase } from '../../support/database.js';
import { type PeerPdu, SmscPeer } from '../../support/smpp/smsc-peer.js';
import { smppEnvironment, SmppOffice } from '../../support/smpp-peers/smpp-office.js';
import { startTestApp, type TestApp, type TestAppOptions } from '../../support/test-app.js';

const redis = process.env['TEST_REDIS_URL'];
/** Several processes need a server and Redis: one file of SQLite has nothing of the kind to try. */
const apart: (name: string, test: () => Promise<void>) => void =
  testedDatabase === 'mariadb' ? it : () => undefined;

const nobodys = { esm_class: 4, short_message: Buffer.from('id:nobody stat:DELIVRD') };

describe('the connection of the gateway', () => {
  let peer: SmscPeer;
  const apps: { close(): Promise<void> }[] = [];

  beforeEach(async () => {
    peer = await SmscPeer.start();
  });
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.close();
    await peer.stop();
  });

  const start = async (options: TestAppOptions = {}): Promise<TestApp> => {
    const env = { ...smppEnvironment(peer.port), ...options.env };
    const testApp = await startTestApp({ ...options, env });
    apps.push(testApp);
    return testApp;
  };

  it('is there from the start, and said goodbye to at the end', async () => {
    await start();
    await peer.until(() => peer.sessions.length === 1);
    await peer.deliver(nobodys); // answered by one who knows that he is bound
    await apps.pop()?.close();

    expect(peer.pdus[0]?.command).toBe('bind_transceiver');
    expect(peer.pdus.at(-1)?.command).toBe('unbind');
  });

  it('is let go of only after what is being submitted was answered', async () => {
    const office = await SmppOffice.open(peer.port);
    apps.push(office.testApp);
    await office.send();
    let answered = 0;
    let unanswered: number | undefined;
    const submitted: (() => void)[] = [];
    peer.behaviour = (pdu, session) => {
      if (pdu.command === 'unbind') unanswered = peer.submissions.length - answered;
      if (pdu.command !== 'submit_sm') return undefined;
      submitted.push(() => {
        answered += 1;
        session.send(pdu.response({ message_id: `m${String(answered)}` }));
      });
      return 'silence';
    };
    office.testApp.get(InProcessRunner).resume();
    await peer.until(() => submitted.length > 0);
    const closing = apps.pop()?.close();
    while (unanswered === undefined) {
      submitted.shift()?.();
      await peer.until(() => submitted.length > 0 || unanswered !== undefined);
    }
    await closing;

    expect(unanswered).toBe(0);
    expect(peer.submissions).toHaveLength(partsOf(peer.submissions[0]));
  });

  it('brings deliveries into rows before they are answered', async () => {
    const testApp = await start();
    await peer.until(() => peer.sessions.length === 1);

    expect(await peer.deliver(nobodys)).toBe(0);
    const rows = await testApp.get(DataSource).getRepository(SmsCallback).find();
    expect(rows).toMatchObject([{ gateway: 'smpp' }]);
  });

  apart('is of the process for it alone, and no other submits', async () => {
    const at = {
      database: await createTestDatabase(),
      folder: mkdtempSync(join(tmpdir(), 'signet-life-')),
    };
    const as = (ROLE: string): Promise<TestApp> =>
      start({ at, env: { ROLE, REDIS_URL: `${redis ?? ''}/8` } });
    const migrating = await startTestApp({ at });
    await migrating.close();
    await as('api');
    const worker = await as('worker');
    await as('sms');
    await peer.until(() => peer.sessions.length === 1);
    const sms = { to: '+79990000001', text: 'Проверка', sender: 'Signet', validity: 600 };

    expect(await worker.get(SmsGateway).send({ ...sms, idempotencyKey: 'k' })).toMatchObject({
      kind: 'postponed',
      reason: 'unavailable',
    });
    expect(peer.pdus.map(({ command }) => command)).toEqual(['bind_transceiver']);
    for (const app of apps.splice(0)) await app.close();
    await at.database.drop();
    rmSync(at.folder, { recursive: true, force: true });
  });
});

/** How many parts the text has that this one begins, by its header. */
function partsOf(pdu: PeerPdu | undefined): number {
  const { udh } = pdu?.['short_message'] as { udh: Buffer[] };
  return udh[0]?.[3] ?? 0;
}
