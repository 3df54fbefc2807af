import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { hidden, requiredTicks } from '../support/client-phone.js';
import { eventually } from '../support/eventually.js';
import { askEverything, checkedInOpenApi, examplesOf } from '../support/everything-asked.js';
import { type DocumentAnswer, freshPhone, Office } from '../support/office.js';
import { openTestDatabase } from '../support/open-database.js';
import { RecordedAnswers } from '../support/recorded-answers.js';
import { RedisWatch } from '../support/redis-watch.js';
import { RunningSignet } from '../support/running-signet.js';
import { SecretSearch } from '../support/secret-search.js';
import { incoming } from '../support/smpp-peers/incoming.js';
import { SmppPhone } from '../support/smpp-peers/smpp-phone.js';
import { smppEnvironment } from '../support/smpp-peers/smpp-office.js';
import { Smsc } from '../support/smpp-peers/smsc.js';

const LINK = /http\S+\/s\/([1-9A-HJ-NP-Za-km-z]{17})/;
const CODE = /(?<!\d)\d{6}(?!\d)/;

/**
 * What clients' phones got is known from the SMSC, whose protocol is not ours; nowhere else may it be found (SEC-19).
 * Each step stands on the one before.
 */
describe('codes and links that went out over SMPP', () => {
  let smsc: Smsc;
  let signet: RunningSignet;
  let office: Office;
  let answers: RecordedAnswers;
  let dataSource: DataSource;
  let redis: RedisWatch | undefined;
  let search: SecretSearch;
  const phones: SmppPhone[] = [];
  const documents: DocumentAnswer[] = [];
  let code = '';
  let token = '';

  beforeAll(async () => {
    smsc = await Smsc.start();
    await smsc.receipts('DELIVRD');
    // The most that can be logged.
    signet = await RunningSignet.start({ ...smppEnvironment(smsc.port), LOG_LEVEL: 'trace' });
    answers = new RecordedAnswers(`${signet.baseUrl}/api/`);
    redis = signet.redisUrl ? await RedisWatch.start(signet.redisUrl) : undefined;
    await smsc.bound();
    office = await Office.open(signet);
    dataSource = await openTestDatabase(signet.database.url);
  });

  afterAll(async () => {
    answers.stop();
    redis?.stop();
    await dataSource.destroy();
    await signet.stop();
    await smsc.stop();
  });

  const sent = async (send: object = {}): Promise<SmppPhone> => {
    const phone = new SmppPhone(signet.baseUrl, freshPhone(), smsc);
    const { document } = await office.send({ phone: phone.phone, send });
    documents.push(await office.document(document.id));
    phones.push(phone);
    return phone;
  };

  it('let a client sign with link and code of one SMS, after a wrong code', async () => {
    const client = await sent();
    const sms = await client.sms();
    const page = await client.open(client.linkIn(sms));
    const wrong = client.codeIn(sms) === '000001' ? '000002' : '000001';
    expect((await client.confirm(page, wrong)).status).not.toBe(303);
    expect((await client.confirm(page, client.codeIn(sms))).status).toBe(303);
  });

  it('let another one sign with a code of its own SMS', async () => {
    const client = await sent({ codeDelivery: 'on-demand' });
    const page = await client.open(client.linkIn(await client.sms()));
    const { html } = await client.fetch(page);
    await client.submit(`${page}/code`, { ...requiredTicks(html), csrf: hidden(html, 'csrf') });
    const sms = await client.sms(2);
    expect((await client.confirm(page, client.codeIn(sms))).status).toBe(303);
  });

  it('come back from a client who answers by SMS, code and all', async () => {
    const client = await sent();
    const code = client.codeIn(await client.sms());
    for (const delivery of incoming(client.phone, `Мой код ${code}`)) await smsc.deliver(delivery);
    await eventually('the evidence of the answer', async () => {
      const { body } = await office.api.get<Journal>(`/documents/${documents[2]?.id}/evidence`);
      return body.items.some(({ type }) => type === 'sms.received') || undefined;
    });
  });

  it('are all known once everything is done that was to be done with them', async () => {
    const texts = (await smsc.messages()).map(({ text }) => text);
    const codes = texts.flatMap((text) => CODE.exec(text.replace(LINK, ''))?.[0] ?? []);
    const tokens = texts.flatMap((text) => LINK.exec(text)?.[1] ?? []);
    search = new SecretSearch({ codes, tokens: [...new Set(tokens)] });
    [code = ''] = codes;
    [token = ''] = tokens;

    expect(codes.length).toBeGreaterThanOrEqual(3);
    expect(new Set(tokens).size).toBeGreaterThanOrEqual(3);
    await eventually('all receipts', async () => {
      const { body } = await office.api.get<{ items: { status: string }[] }>('/sms/messages');
      return body.items.every(({ status }) => status === 'delivered') || undefined;
    });
    await eventually('two sealed files', async () => {
      const signed = documents
        .slice(0, 2)
        .map(({ id }) => office.api.bytes(`/documents/${id}/pdf`));
      return (await Promise.all(signed)).every(({ status }) => status === 200) || undefined;
    });
  });

  it('stand in no answer of the API', async () => {
    for (const { id, requestId } of documents) {
      await askEverything(office.api, {
        '/documents': id,
        '/signing-requests': requestId ?? '',
        '/templates': office.templateId,
      });
    }
    const found = answers.all.flatMap(({ path, bytes }) =>
      search.in(bytes).map((name) => `${path}: ${name}`),
    );

    expect(answers.all.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  it('stand in no row of any table, those of jobs among them', async () => {
    expect(await search.inDatabase(dataSource)).toEqual([]);
  });

  it('are not kept in Redis and never pass through it', async () => {
    expect(redis ? await search.inRedis(redis.store) : []).toEqual([]);
    expect(search.in(redis?.commands.join('\n') ?? '')).toEqual([]);
    // One process has no Redis; the others speak to it all the time.
    expect(redis === undefined || redis.commands.length > 100).toBe(true);
  });

  it('stand in no log of any process, and no number of a client does', () => {
    expect(signet.output.length).toBeGreaterThan(10_000);
    expect(search.in(signet.output)).toEqual([]);
    for (const { phone } of phones) expect(signet.output).not.toContain(phone.slice(2));
  });

  it('stand in no file', () => {
    expect(search.inFolder(signet.folder)).toEqual([]);
  });

  it('are in no example of the OpenAPI document, nor is anything that looks like one', async () => {
    const served = await (await fetch(`${signet.baseUrl}/api/openapi.json`)).text();
    for (const openApi of [served, checkedInOpenApi()]) {
      expect(search.in(openApi)).toEqual([]);
      const examples = examplesOf(openApi);
      expect(examples.length).toBeGreaterThan(100);
      expect(examples.filter((example) => LINK.test(example))).toEqual([]);
    }
  });

  it('would be found: what is planted is', async () => {
    const text = `Код ${code}, ссылка http://127.0.0.1/s/${token}`;
    const inside = Buffer.from(JSON.stringify({ text })).toString('base64');
    await dataSource.query('CREATE TABLE planted (note VARCHAR(400), box BLOB)');
    const values = [`{"a":"${inside}"}`, Buffer.from(text, 'utf16le')];
    await dataSource.query('INSERT INTO planted (note, box) VALUES (?, ?)', values);
    await redis?.store.rpush('planted', text);
    const found = await search.inDatabase(dataSource);
    const inRedis = redis ? await search.inRedis(redis.store) : [];
    await dataSource.query('DROP TABLE planted');
    await redis?.store.del('planted');

    const both = (place: string): string[] => [`${place}: code 1`, `${place}: token 1`];
    expect(found).toEqual([...both('planted.box'), ...both('planted.note')]);
    expect(inRedis).toEqual(redis ? both('planted') : []);
    expect(search.in(`GET /s/${token}?code=${code} HTTP/1.1`)).toEqual(['code 1', 'token 1']);
  });
});

interface Journal {
  readonly items: readonly { readonly type: string }[];
}
