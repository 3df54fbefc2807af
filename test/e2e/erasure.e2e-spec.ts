import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { ByteSearch } from '../support/byte-search.js';
import { ClientPhone } from '../support/client-phone.js';
import { eventually } from '../support/eventually.js';
import { type DocumentAnswer, Office, type RequestAnswer } from '../support/office.js';
import { openTestDatabase } from '../support/open-database.js';
import { RunningSignet, testedLayout } from '../support/running-signet.js';

const PERSON = {
  lastName: 'Щегловитцев',
  fullName: 'Щегловитцев Феоктист Зосимович',
  phone: '+79165550137',
  email: 'feoktist@shcheglovittsev.example.test',
};

interface Erasure {
  readonly id: string;
  readonly state: string;
  readonly contact: boolean;
  readonly erased: readonly { documentIds: string[] }[];
}

/** The running product, searched from outside: database, its file, files, log, what it wrote to the terminal, Redis. */
describe('a client who is erased', () => {
  // One process finds its own work again at once; of several, another waits until the claim is over.
  const killed = testedLayout === 'embedded';
  const search = new ByteSearch(PERSON);
  let signet: RunningSignet;
  let office: Office;
  let contactId: string;
  const documents: string[] = [];

  const places = async (): Promise<Record<string, string[]>> => {
    const dataSource = await openTestDatabase(signet.database.url);
    const rows = await search.inDatabase(dataSource);
    await dataSource.destroy();
    return {
      rows,
      database: databaseFiles().flatMap((path) => search.in(readFileSync(path))),
      folder: search.inFolder(signet.folder),
      output: search.in(signet.output),
      redis: (await everythingInRedis()).flatMap((text) => search.in(text)),
    };
  };
  const databaseFiles = (): string[] => {
    if (testedLayout !== 'embedded') return [];
    const path = signet.database.url.replace(/^sqlite:/, '');
    return [path, `${path}-wal`];
  };

  beforeAll(async () => {
    signet = await RunningSignet.start();
    office = await Office.open(signet);
    const contact = await office.api.post<{ id: string }>('/crm/contacts', {
      lastName: PERSON.lastName,
      firstName: 'Феоктист',
      middleName: 'Зосимович',
      email: PERSON.email,
      phones: [{ phone: PERSON.phone }],
    });
    contactId = contact.body.id;
    for (let count = 1; count <= 2; count += 1) documents.push(await signed(count));
  }, 240_000);

  afterAll(async () => {
    await signet.stop();
  });

  /** A document that the client signs, and waits for its file. */
  const signed = async (count: number): Promise<string> => {
    const { api, templateId } = office;
    const document = await api.post<DocumentAnswer>('/documents', { templateId, contactId });
    const { id } = document.body;
    await api.post<RequestAnswer>(`/documents/${id}/send`, {});
    const client = new ClientPhone(signet.baseUrl, PERSON.phone);
    const sms = await client.sms(count);
    const page = await client.open(client.linkIn(sms));
    expect((await client.confirm(page, client.codeIn(sms))).status).toBe(303);
    await eventually('the sealed file', async () => {
      const { body } = await api.get<{ sealedAt: string | null }>(`/documents/${id}`);
      return body.sealedAt ?? undefined;
    });
    return id;
  };

  it('is found in rows and files before, and never in the output or in Redis', async () => {
    const found = await places();
    expect(found['rows']?.length).toBeGreaterThan(20);
    expect(found['folder']?.length).toBeGreaterThan(4);
    if (testedLayout === 'embedded') expect(found['database']).not.toEqual([]);
    expect([found['output'], found['redis']]).toEqual([[], []]);
  });

  it(`is erased to the end${killed ? ' though the process was killed between two documents' : ''}`, async () => {
    if (killed) {
      await signet.terminate(signet.worker);
      await signet.launch(signet.worker, { FAULT_POINT: 'erasure.unit-done' });
    }
    const asked = office.api.post(`/crm/contacts/${contactId}/erasure`, {
      basis: 'subject-request',
    });
    await asked.catch(() => undefined);
    if (killed) {
      await eventually(
        'the death of the process',
        async () => ((await alive(signet.baseUrl)) ? undefined : true),
        60_000,
      );
      await signet.kill(signet.worker);
      await signet.launch(signet.worker);
    }
    const erasure = await eventually(
      'the end of the erasure',
      async () => {
        const { body } = await office.api.get<{ items: Erasure[] }>('/erasures');
        return body.items.find(({ state }) => state === 'done');
      },
      60_000,
    );
    expect(erasure.contact).toBe(true);
    expect(erasure.erased.flatMap(({ documentIds }) => documentIds).sort()).toEqual(
      [...documents].sort(),
    );
    // Two starts of the product on a busy machine.
  }, 240_000);

  it('is found nowhere afterwards', async () => {
    await eventually(
      'the last file and the last message',
      async () => {
        const { rows, folder, database } = await places();
        const left = [rows, folder, database].flat().length;
        return left === 0 ? true : undefined;
      },
      30_000,
    );
    const nowhere: string[] = [];
    expect(await places()).toEqual({
      rows: nowhere,
      database: nowhere,
      folder: nowhere,
      output: nowhere,
      redis: nowhere,
    });
  });

  it('leaves chains that verify', async () => {
    for (const id of documents) {
      const { body } = await office.api.get<{ chain: { ok: boolean }; items: { type: string }[] }>(
        `/documents/${id}/evidence`,
      );
      expect(body.chain.ok).toBe(true);
      expect(body.items.map(({ type }) => type)).toContain('data.erased');
    }
  });
});

async function alive(baseUrl: string): Promise<boolean> {
  return fetch(`${baseUrl}/api/v1/health/live`).then(
    () => true,
    () => false,
  );
}

/** Every key and value of every database of the server that this run uses. */
async function everythingInRedis(): Promise<string[]> {
  const url = process.env['TEST_REDIS_URL'];
  if (testedLayout !== 'distributed' || !url) return [];
  const redis = new Redis(url);
  const found: string[] = [];
  for (let database = 0; database < 16; database += 1) {
    await redis.select(database);
    for (const key of await redis.keys('*'))
      found.push(key, JSON.stringify(await valueOf(redis, key)));
  }
  await redis.quit();
  return found;
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, 0, -1);
    case 'stream':
      return redis.xrange(key, '-', '+');
    default:
      return redis.get(key);
  }
}
