import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { SmsCallbacks } from '../../../src/sms/callbacks/sms-callbacks.js';
import { SmsCallback } from '../../../src/sms/callbacks/sms-callback.entity.js';
import { testedDatabase } from '../../support/database.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { tableNames } from '../../support/tables.js';
import { HTTP_GATEWAYS, HttpGatewayRig, SECRET } from './http-gateway-rig.js';

const FORM = 'application/x-www-form-urlencoded';

/** `group`-like names are words of SQL on one database or the other. */
const quoted = (table: string): string =>
  testedDatabase === 'mariadb' ? `\`${table}\`` : `"${table}"`;

const SEEN = 'the id, which shows that it is looked into';

/** Bytes as the letters that they are. */
const asText = (rows: readonly Record<string, unknown>[]): string =>
  rows
    .flatMap((row) => Object.values(row))
    .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value)))
    .join('\n');

/** Six digits may stand in a longer number by chance; alone they are the code. */
const isIn = (rows: string, secret: string): boolean =>
  new RegExp(`(?<![0-9A-Za-z])${secret}(?![0-9A-Za-z])`).test(rows);

describe.each(HTTP_GATEWAYS)('SMS through $name', (given) => {
  const { delivered, failed, answer, peer } = given;
  let rig: HttpGatewayRig;
  beforeAll(async () => {
    rig = await HttpGatewayRig.start(given);
  });
  afterAll(() => rig.close());

  const callbacks = (): Promise<SmsCallback[]> =>
    rig.testApp
      .get(DataSource)
      .getRepository(SmsCallback)
      .find({ order: { id: 'ASC' } });
  const newest = async (): Promise<SmsCallback | undefined> => (await callbacks()).at(-1);

  it('reaches the operator whole, is reported over HTTP, and both are evidence', async () => {
    const { requestId, message } = await rig.send();
    expect(message.text).toMatch(/\/s\/[1-9A-HJ-NP-Za-km-z]{17} .*(?<!\d)\d{6}(?!\d)/);
    expect(message.sender).toBe('Romashka');
    expect(await rig.stateOf(requestId)).toMatchObject({ status: 'accepted' });

    const raw = delivered(message.id);
    expect(await rig.call(raw, { type: FORM })).toMatchObject({ statusCode: 200, body: answer });

    expect(await rig.stateOf(requestId)).toMatchObject({ status: 'delivered', reason: null });
    const [queued, submitted, reported] = await rig.evidenceOf(requestId);
    expect([queued?.type, submitted?.type, reported?.type]).toEqual([
      'sms.queued',
      'sms.submitted',
      'sms.delivered',
    ]);
    expect(submitted?.disclosures).toMatchObject({ providerMessageId: message.id });
    const receipt = String(reported?.disclosures['rawReceipt']);
    expect(receipt).toContain(message.id);
    expect(decodeURIComponent(raw)).toContain(decodeURIComponent(receipt).slice(0, 40));
  });

  it('ends once, whatever is said afterwards and how often', async () => {
    const { requestId, message } = await rig.send();
    await rig.call(delivered(message.id));
    await rig.call(delivered(message.id));
    await rig.call(failed(message.id));

    expect(await rig.stateOf(requestId)).toMatchObject({ status: 'delivered' });
    expect((await rig.evidenceOf(requestId)).map(({ type }) => type)).toEqual([
      'sms.queued',
      'sms.submitted',
      'sms.delivered',
    ]);
  });

  it('that does not arrive is told of', async () => {
    const { requestId, message } = await rig.send();
    await rig.call(failed(message.id), { type: 'application/json' });

    expect(await rig.stateOf(requestId)).toMatchObject({ status: 'undeliverable' });
  });

  it('is kept raw before it is read, and encrypted', async () => {
    const raw = delivered('100999');
    await rig.call(raw);
    const kept = await newest();

    expect(kept && rig.testApp.get(SmsCallbacks).rawOf(kept)).toBe(raw);
    expect(kept?.rawBox.includes('100999')).toBe(false);
  });

  it('of somebody else changes nothing of ours', async () => {
    const { requestId } = await rig.send();
    await rig.call(delivered('100777999'));

    expect(await rig.stateOf(requestId)).toMatchObject({ status: 'accepted' });
  });

  it('of somebody else whose id is ours in another number system is not taken for ours', async () => {
    const { requestId, message } = await rig.send();
    await rig.call(delivered(BigInt(message.id.replace(/\D/g, '')).toString(16)));

    expect(await rig.stateOf(requestId)).toMatchObject({ status: 'accepted' });
  });

  it('is told of to nobody who does not know the address', async () => {
    const before = (await callbacks()).length;
    const { message } = await rig.send();
    const raw = delivered(message.id);
    const wrong = await rig.call(raw, { secret: 'not_the-secret-of-anybody' });
    const nobody = await rig.call(raw, { gateway: 'sandbox' });
    const odd = await rig.call(raw, { gateway: '__proto__' });

    expect([wrong.statusCode, nobody.statusCode, odd.statusCode]).toEqual([404, 404, 404]);
    const same = ({ body }: { body: string }): unknown => ({
      ...(JSON.parse(body) as object),
      requestId: '',
    });
    expect(same(wrong)).toEqual(same(nobody));
    expect((await callbacks()).length).toBe(before);
  });

  it('survives whatever is sent to its address', async () => {
    const { message } = await rig.send();
    const raw = delivered(message.id);
    const bodies = [
      '{"message_id":{"a":[]},"status":{}}',
      '{'.repeat(3000),
      'data[0]=sms_status\n\n\n&data[0]=x',
      '%00%ff%fe=%'.repeat(50),
      raw.slice(0, -3),
      raw.repeat(3),
      `${raw}\u0000`,
      Buffer.from([0xff, 0x00, 0xd0, 0x80, 0x81]),
      `{"id":"${'9'.repeat(500)}","status":"1"}`,
    ];
    for (const body of bodies) {
      for (const type of ['', 'application/json', 'text/xml', 'multipart/form-data']) {
        expect(await rig.call(body, { type })).toMatchObject({ statusCode: 200, body: answer });
      }
    }
    expect(await rig.call('x'.repeat(8001))).toMatchObject({ statusCode: 413 });
  });

  it('waits while the operator is not there, and then goes once', async () => {
    const taken = peer.messages.length;
    await peer.meet('unreachable');
    const { requestId } = await rig.submit();
    expect(await rig.stateOf(requestId)).toMatchObject({ status: 'queued' });

    await peer.heal();
    rig.testApp.clock.advance(60_000);
    await drainJobs(rig.testApp);

    expect(await rig.stateOf(requestId)).toMatchObject({ status: 'accepted' });
    expect(peer.messages.length - taken).toBe(1);
  });

  it('that the operator refuses ends with a reason, and is told of', async () => {
    await peer.meet('no funds');
    const { requestId } = await rig.submit();
    await peer.heal();

    expect(await rig.stateOf(requestId)).toMatchObject({ status: 'rejected', reason: 'no_funds' });
    const [, refused] = await rig.evidenceOf(requestId);
    expect(refused).toMatchObject({ type: 'sms.failed', data: { cause: 'no_funds' } });
  });

  it('leaves no code, no link, no key and no secret in any row', async () => {
    const { requestId, message } = await rig.send();
    await rig.call(delivered(message.id));
    const [, token = ''] = /\/s\/([1-9A-HJ-NP-Za-km-z]{17})/.exec(message.text) ?? [];
    const [code = ''] = /(?<!\d)\d{6}(?!\d)/.exec(message.text.replace(/http\S+/, '')) ?? [];
    const secrets = [token, code, given.env[`${given.name.toUpperCase()}_API_KEY`] ?? '', SECRET];

    const dataSource = rig.testApp.get(DataSource);
    const found: string[] = [];
    for (const table of await tableNames(dataSource)) {
      const rows = asText(await dataSource.query(`SELECT * FROM ${quoted(table)}`));
      if (isIn(rows, message.id)) found.push(`${table}: ${SEEN}`);
      for (const secret of secrets) if (isIn(rows, secret)) found.push(`${table}: ${secret}`);
    }
    const answers = await rig.stateOf(requestId);

    expect(secrets.every((secret) => secret.length >= 6)).toBe(true);
    expect(found).toEqual(['sms_attempt', 'sms_part'].map((table) => `${table}: ${SEEN}`));
    expect(secrets.filter((secret) => isIn(JSON.stringify(answers), secret))).toEqual([]);
  });

  it('that the operator takes and does not answer for is unknown, and not sent again', async () => {
    const taken = peer.messages.length;
    await peer.meet('garbage');
    const { requestId } = await rig.send();
    await peer.heal();
    rig.testApp.clock.advance(120_000);
    await drainJobs(rig.testApp);

    expect(await rig.stateOf(requestId)).toMatchObject({
      status: 'unknown',
      reason: 'no-response',
    });
    expect(peer.messages.length - taken).toBe(1);
  });
});

describe('callbacks', () => {
  const [smsc] = HTTP_GATEWAYS;
  let rig: HttpGatewayRig;
  beforeAll(async () => {
    if (!smsc) throw new Error('there is no gateway');
    rig = await HttpGatewayRig.start(smsc);
  });
  afterAll(() => rig.close());

  it('may come by GET', async () => {
    const { requestId, message } = await rig.send();

    expect(await rig.callByGet(smsc?.delivered(message.id) ?? '')).toMatchObject({
      statusCode: 200,
      body: 'OK',
    });
    expect(await rig.stateOf(requestId)).toMatchObject({ status: 'delivered' });
  });

  it('with nothing in them are answered and not kept', async () => {
    const count = (): Promise<number> =>
      rig.testApp.get(DataSource).getRepository(SmsCallback).count();
    const before = await count();

    expect(await rig.call('')).toMatchObject({ statusCode: 200 });
    expect(await count()).toBe(before);
  });

  it('are not limited, but guesses at the address are', async () => {
    const statuses = new Set<number>();
    for (let i = 0; i <= 600; i += 1) {
      const url = `/api/v1/sms/callbacks/smsc/guess-number-${String(i)}`;
      statuses.add((await rig.testApp.app.inject({ method: 'POST', url })).statusCode);
    }

    expect([...statuses]).toEqual([404, 429]);
    expect(await rig.call('id=1&status=1')).toMatchObject({ statusCode: 200 });
  });
});

describe('callbacks of a gateway that calls from known addresses', () => {
  let rig: HttpGatewayRig;
  beforeAll(async () => {
    const [smsc] = HTTP_GATEWAYS;
    if (!smsc) throw new Error('there is no gateway');
    const sources = { SMSC_CALLBACK_SOURCES: '192.0.2.0/24, 2001:db8::7' };
    rig = await HttpGatewayRig.start({ ...smsc, env: { ...smsc.env, ...sources } });
  });
  afterAll(() => rig.close());

  it.each([
    ['192.0.2.7', 200],
    ['::ffff:192.0.2.7', 200],
    ['2001:db8::7', 200],
    ['2001:db8::8', 404],
    ['198.51.100.7', 404],
    ['::ffff:198.51.100.7', 404],
    ['127.0.0.1', 404],
  ])('from %s are answered with %i', async (from, statusCode) => {
    expect(await rig.call('id=1&status=1', { from })).toMatchObject({ statusCode });
  });
});
