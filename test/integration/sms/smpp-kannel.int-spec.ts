import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { KannelSmsc } from '../../support/smpp-peers/kannel.js';
import { type SentOverSmpp, SmppOffice } from '../../support/smpp-peers/smpp-office.js';

const INCOMING = 40;
const OUTGOING = 5;

describe("Kannel's drive_smpp", () => {
  let kannel: KannelSmsc;
  let office: SmppOffice;
  const sent: SentOverSmpp[] = [];

  beforeAll(async () => {
    kannel = await KannelSmsc.start(INCOMING);
    office = await SmppOffice.open(kannel.port, { SMPP_BIND: 'pair' });
    await kannel.until('both binds', () =>
      kannel.count('bind_transmitter') > 0 && kannel.count('bind_receiver') > 0 ? true : undefined,
    );
  });
  afterAll(async () => {
    await office.close();
    await kannel.stop();
  });

  it('binds a transmitter and a receiver', () => {
    expect([kannel.count('bind_transmitter'), kannel.count('bind_receiver')]).toEqual([1, 1]);
  });

  it('gets an answer to each message that it sends, and to each question whether we are there', async () => {
    await kannel.until('all answers', () =>
      kannel.count('deliver_sm_resp') >= INCOMING && kannel.count('enquire_link_resp') >= INCOMING
        ? true
        : undefined,
    );
    await office.drain();

    const rows = await office.testApp
      .get(DataSource)
      .query<{ outcome: string | null }[]>('SELECT outcome FROM sms_callback');
    expect(rows).toHaveLength(INCOMING);
    expect(rows.every(({ outcome }) => outcome !== null)).toBe(true);
  });

  it('takes our messages; without ids in its answers they stay unknown, and are not sent again', async () => {
    for (let i = 0; i < OUTGOING; i += 1) sent.push(await office.send());
    await office.drain();
    await office.later(86_400_000);

    let parts = 0;
    for (const one of sent) {
      const { status, reason, segments } = await office.sms(one);
      expect([status, reason]).toEqual(['unknown', 'no-response']);
      parts += segments;
    }
    expect(kannel.count('submit_sm')).toBe(parts);
  });

  it('could read all that we said', () => {
    expect(kannel.complaints).toEqual([]);
  });
});
