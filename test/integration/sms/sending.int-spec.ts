import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { newId, Transactions } from '../../../src/platform/index.js';
import { SandboxPhone, SmsReader, SmsService, SmsTextTooLong } from '../../../src/sms/index.js';
import { ApiSession } from '../../support/api-session.js';
import { CODE, LINK, type SmsRig, startSmsRig } from './sms-rig.js';

let rig: SmsRig;
beforeAll(async () => {
  rig = await startSmsRig();
});
afterAll(() => rig.close());

describe('an SMS that is asked for', () => {
  it('is a row, evidence and a job in the transaction of the caller', async () => {
    const queued = await rig.queue();

    expect(await rig.message(queued)).toMatchObject({ status: 'queued', attempts: [] });
    const [, evidence] = await rig.journalOf(queued);
    expect(evidence).toMatchObject({
      type: 'sms.queued',
      data: { messageId: queued.messageId, purpose: 'link-code', segments: 3, encoding: 'ucs2' },
      disclosures: {
        phone: '+79990000001',
        sender: 'Signet',
        text: 'ООО «Ромашка»: Договор №15 от 24.11.2026 (HJ9GJ-71S0J). Прочитать и подписать: http://127.0.0.1:3000/s/… Код подписи ••••••, никому не сообщайте',
      },
    });
    const jobs = await rig.rowsOf("job WHERE handler = 'sms.submit'");
    expect(jobs.map(({ payload }) => payload)).toContain(
      JSON.stringify({ organizationId: queued.organizationId, messageId: queued.messageId }),
    );
  });

  it('leaves nothing when the caller rolls back', async () => {
    const { organizationId, requestId, signerId } = await rig.queue();
    const before = await rig.testApp.get(SmsReader).ofRequest(requestId);

    await expect(
      rig.testApp.get(Transactions).run(async (tx) => {
        const wish = { organizationId, requestId, signerId };
        await rig.testApp.get(SmsService).send(tx, rig.anSms(wish));
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');

    expect(await rig.testApp.get(SmsReader).ofRequest(requestId)).toEqual(before);
  });

  it('comes up on the phone whole, and is reported as delivered', async () => {
    const queued = await rig.queue({ phone: '+79990000011' });

    await rig.drain();

    const message = await rig.message(queued);
    expect(message).toMatchObject({
      status: 'delivered',
      reason: null,
      attempts: [{ number: 1, gateway: 'sandbox', outcome: 'accepted', reason: null }],
    });
    const [onPhone] = await rig.testApp.get(SandboxPhone).messages('+79990000011');
    expect(onPhone).toMatchObject({
      from: 'Signet',
      to: '+79990000011',
      text: `ООО «Ромашка»: Договор №15 от 24.11.2026 (HJ9GJ-71S0J). Прочитать и подписать: ${LINK} Код подписи ${CODE}, никому не сообщайте`,
    });
    const { messageId } = queued;
    expect(await rig.storyOf(queued)).toEqual([
      ['sms.submitted', { messageId, attempt: 1, gateway: 'sandbox' }],
      ['sms.delivered', { messageId, attempt: 1 }],
    ]);
    const journal = await rig.journalOf(queued);
    expect(journal.at(-1)?.disclosures).toEqual({
      providerMessageId: message.attempts[0]?.providerId,
      rawReceipt: expect.stringContaining('"delivered"'),
    });
    const stream = `request/${queued.requestId}`;
    expect(await rig.testApp.get(EvidenceJournal).verify([stream])).toMatchObject({ ok: true });
  });

  it('leaves neither code nor token anywhere but on the phone (SEC-19)', async () => {
    const queued = await rig.queue({ phone: '+79990000012' });
    await rig.drain();

    const tables = ['sms_message', 'sms_attempt', 'job', 'evidence_event', 'sms_callback'];
    for (const table of tables) {
      const rows = JSON.stringify(await rig.rowsOf(table));
      expect(rows).not.toContain(CODE);
      expect(rows).not.toContain('Zt7kQ2mXwB9rHc4Ny');
    }
    const journal = JSON.stringify(await rig.journalOf(queued));
    expect(journal).not.toContain(CODE);
    expect(journal).not.toContain('Zt7kQ2mXwB9rHc4Ny');
    expect(JSON.stringify(await rig.rowsOf('sandbox_message'))).toContain(CODE);
  });

  it('is not sent when link or code has died meanwhile', async () => {
    const queued = await rig.queue({ phone: '+79990000013' });
    rig.secrets.valid = false;

    await rig.drain();

    rig.secrets.valid = true;
    expect(await rig.message(queued)).toMatchObject({
      status: 'rejected',
      reason: 'no_longer_valid',
      attempts: [],
    });
    expect(await rig.testApp.get(SandboxPhone).messages('+79990000013')).toEqual([]);
    const { messageId } = queued;
    expect(await rig.storyOf(queued)).toEqual([
      ['sms.failed', { messageId, attempt: 0, status: 'rejected', cause: 'other' }],
    ]);
  });

  it('has the own words of the organization, and is refused when they leave no room', async () => {
    const api = await ApiSession.logIn(rig.testApp);
    const { organizationId } = api.user;
    const words = async (linkCode: string): Promise<void> => {
      const answer = await api.patch('/settings/e-signature', { smsTexts: { linkCode } });
      expect(answer.status).toBe(200);
    };
    await words('Подпишите: {document}, {company} {link} код {code}, никому его не говорите');

    expect((await rig.message(await rig.queue({ organizationId }))).text).toBe(
      'Подпишите: Договор №15 от 24.11.2026 (HJ9GJ-71S0J), ООО «Ромашка» http://127.0.0.1:3000/s/… код ••••••, никому его не говорите',
    );
    await words(`{company} {document} {link} {code} никому ${'очень '.repeat(32)}`);
    await expect(rig.queue({ organizationId })).rejects.toBeInstanceOf(SmsTextTooLong);
  });
});

describe('what others may ask', () => {
  it('is the state of the newest message to each signer', async () => {
    const first = await rig.queue({ phone: '+79990000002' });
    await rig.drain();
    const { requestId, signerId, organizationId } = first;
    rig.testApp.clock.advance(1000);
    await rig.queue({ requestId, signerId, organizationId, phone: '+79990000014' });

    const reader = rig.testApp.get(SmsReader);
    const stranger = newId();
    const latest = await reader.latestBySigner([signerId, stranger]);

    expect([...latest.keys()]).toEqual([signerId]);
    expect(latest.get(signerId)).toEqual({
      status: 'queued',
      reason: null,
      at: rig.testApp.clock.now(),
    });
    expect(await reader.latestBySigner([])).toEqual(new Map());
    expect((await reader.ofRequest(requestId)).map(({ status }) => status)).toEqual([
      'undeliverable',
      'queued',
    ]);
    expect(await reader.sentTimes(signerId)).toHaveLength(2);
    await rig.drain();
  });
});
