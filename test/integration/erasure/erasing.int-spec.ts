import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { verifyProof } from '#libs/evidence-log';
import { EvidenceJournal, EvidenceLog } from '../../../src/evidence/index.js';
import { Transactions } from '../../../src/platform/index.js';
import { ByteSearch } from '../../support/byte-search.js';
import { testedDatabase } from '../../support/database.js';
import { ErasureRig, PERSON } from './erasure-rig.js';

describe('a client who asks to be erased', () => {
  const search = new ByteSearch(PERSON);
  let rig: ErasureRig;
  let signed: Awaited<ReturnType<ErasureRig['signed']>>;

  /** Every place that this process writes to. */
  const everywhere = async (): Promise<string[]> => {
    const { config } = rig.testApp;
    const path = config.database.kind === 'sqlite' ? config.database.path : undefined;
    const raw = path
      ? ['', '-wal'].flatMap((tail) =>
          search.in(readFileSync(`${path}${tail}`)).map((form) => `${tail || 'db'}: ${form}`),
        )
      : [];
    return [
      ...(await search.inDatabase(rig.testApp.get(DataSource))),
      ...search.inFolder(dirname(config.files.path)),
      ...raw,
    ];
  };
  /** Everything that the office can get out of the product about the document. */
  const answers = async (): Promise<Record<string, number>> => {
    const api = await rig.api();
    const { contactId, documentId, requestId } = signed;
    const paths = [
      `/documents/${documentId}`,
      '/documents',
      `/documents/${documentId}/evidence`,
      `/documents/${documentId}/phones`,
      `/signing-requests/${requestId}`,
      '/sms/messages',
      '/robot/messages',
      `/crm/contacts/${contactId}`,
      `/crm/contacts/${contactId}/phones`,
      '/crm/contacts?limit=200',
      '/crm/deals',
      '/erasures',
    ];
    const found = await Promise.all(
      paths.map(async (path) => {
        const { status, body } = await api.get(path);
        expect([path, status]).toEqual([path, 200]);
        return [path, search.in(JSON.stringify(body)).length] as const;
      }),
    );
    return Object.fromEntries([...found, ...(await exports(api.accessToken))]);
  };
  const exports = async (token: string): Promise<(readonly [string, number])[]> => {
    const journal = `/documents/${signed.documentId}/journal`;
    const paths = [
      `${journal}?format=json`,
      `${journal}?format=csv`,
      `${journal}?format=pdf`,
      `/documents/${signed.documentId}/dossier`,
    ];
    const found: (readonly [string, number])[] = [];
    for (const path of paths) {
      const { statusCode, rawPayload } = await rig.testApp.app.inject({
        url: `/api/v1${path}`,
        headers: { authorization: `Bearer ${token}` },
      });
      expect([path, statusCode]).toEqual([path, 200]);
      found.push([path, search.inFile(rawPayload).length]);
    }
    return found;
  };
  beforeAll(async () => {
    rig = await ErasureRig.start();
    signed = await rig.signed();
    const api = await rig.api();
    await api.post('/crm/deals', {
      title: `Ремонт у ${PERSON.lastName}а`,
      contactIds: [signed.contactId],
      fields: { Контакт: `тел. 8 (916) 555-01-37`, Цена: '1000' },
    });
    await rig.testApp.app.inject({
      method: 'POST',
      url: '/sandbox/replies',
      payload: { from: PERSON.phone, text: `Это ${PERSON.fullName}` },
    });
    await rig.drain();
    // Rows of others, before and behind in every index: pages split, and what they leave behind must go as well.
    for (let at = 0; at < 60; at += 1) {
      const phone = `+7916555${String(at * 5).padStart(4, '0')}`;
      await rig.contact({
        lastName: `Сосед${'ов'.repeat(20)}`,
        email: `neighbour${at}@example.test`,
        phone,
      });
    }
  });

  afterAll(() => rig.close());

  it('can be found in rows, files and answers before', async () => {
    const places = await everywhere();
    const tables = new Set(places.map((place) => place.replace(/[:.].*$/s, '')));
    expect([...tables]).toEqual(
      expect.arrayContaining([
        'crm_contact',
        'crm_contact_phone',
        'crm_card',
        'document',
        'signer',
        'sms_message',
        'sms_inbound',
        'sandbox_message',
        'acceptance',
        'robot_message',
        'code_challenge',
      ]),
    );
    expect(places.filter((place) => place.startsWith('/')).length).toBeGreaterThan(3);
    // In the file or still in its log: which, depends on how much was written since the last checkpoint.
    if (testedDatabase === 'sqlite')
      expect(places.some((place) => /^(?:db|-wal): /.test(place))).toBe(true);
    const told = await answers();
    const silent = Object.entries(told).flatMap(([path, count]) => (count === 0 ? [path] : []));
    // The list of erasures is empty yet.
    expect(silent).toEqual(['/erasures']);
  });

  it('is told what will go, and it goes', async () => {
    const begun = await rig.erase(`/crm/contacts/${signed.contactId}`);
    expect([begun.status, begun.body.state]).toEqual([202, 'running']);
    await rig.drain();
    const report = await rig.report(begun.body.id);
    const me = await (await rig.api()).get<{ name: string }>('/auth/me');
    expect(report).toMatchObject({
      state: 'done',
      requestedByName: me.body.name,
      kind: 'contact',
      basis: 'subject-request',
      left: [],
      cards: 1,
      contact: true,
      erased: [{ documentIds: [signed.documentId], requestIds: [signed.requestId] }],
    });
    expect(report.erased[0]?.names).toEqual(
      expect.arrayContaining(['fullName', 'phone', 'ip', 'text', 'title', 'userAgent']),
    );
    expect(report.erased[0]?.files).toHaveLength(2);
    const of = (id: string) => `/erasures?subjectId=${id}`;
    const own = await (await rig.api()).get(of(signed.contactId));
    expect(own.body).toMatchObject({ items: [{ id: report.id }], nextCursor: null });
    expect((await (await rig.api()).get(of(report.id))).body).toMatchObject({ items: [] });
  });

  it('can be found nowhere afterwards', async () => {
    expect(await everywhere()).toEqual([]);
    const told = await answers();
    expect(Object.entries(told).filter(([, count]) => count > 0)).toEqual([]);
  });

  it('leaves chains that verify, and events that say what went', async () => {
    const { documentId, requestId } = signed;
    const organizationId = await rig.organizationId();
    const streams = [
      `document/${documentId}`,
      `request/${requestId}`,
      `organization/${organizationId}`,
    ];
    const journal = rig.testApp.get(EvidenceJournal);
    expect(await journal.verify(streams)).toMatchObject({ ok: true });
    const items = await journal.read(streams, { organizationId });
    expect(
      items
        .filter(({ stream }) => !stream.startsWith('organization/'))
        .every(({ disclosures }) => Object.keys(disclosures).length === 0),
    ).toBe(true);
    const erased = items.filter(({ type }) => type === 'data.erased');
    expect(erased.map(({ stream }) => stream).sort()).toEqual(streams.sort());
    for (const { data } of erased) expect(data).toMatchObject({ basis: 'subject-request' });
  });

  it('leaves nothing that somebody with the keys could open', async () => {
    const dataSource = rig.testApp.get(DataSource);
    const { documentId, requestId } = signed;
    const streams = [`document/${documentId}`, `request/${requestId}`];
    const counted = async (sql: string): Promise<number> => {
      const [row] = await dataSource.query<{ count: number | string }[]>(sql, streams);
      return Number(row?.count);
    };
    const values = `SELECT COUNT(*) AS count FROM evidence_disclosure d
      JOIN evidence_event e ON e.id = d.event_id WHERE e.stream IN (?, ?)`;
    expect(await counted(values)).toBe(0);
    expect(
      await counted('SELECT COUNT(*) AS count FROM evidence_data_key WHERE stream IN (?, ?)'),
    ).toBe(0);
    const boxes = await dataSource.query<{ raw_box: Buffer }[]>(
      "SELECT raw_box FROM sms_callback WHERE outcome = 'applied'",
    );
    expect(boxes.length).toBeGreaterThan(1);
    expect(boxes.filter((row) => row.raw_box.length > 0)).toEqual([]);
  });

  it('leaves proofs that the log covers each of the events', async () => {
    const { documentId, requestId } = signed;
    const journal = rig.testApp.get(EvidenceJournal);
    const items = await journal.read([`document/${documentId}`, `request/${requestId}`], {
      organizationId: await rig.organizationId(),
    });
    const log = rig.testApp.get(EvidenceLog);
    const hashes = items.map(({ hash }) => hash);
    const { proofs } = await log.prove(hashes, { timeoutMs: 10_000 });
    const keys = new Map((await log.vkeys()).map(({ origin, vkey }) => [origin, vkey]));
    expect(hashes.length).toBeGreaterThan(15);
    for (const hash of hashes) {
      const { text = '', origin = '', index } = proofs.get(hash) ?? {};
      const entry = Buffer.from(hash, 'hex');
      expect(verifyProof(text, entry, keys.get(origin) ?? '')).toMatchObject({ index });
    }
  });

  it('answers 410 for the files, and for the client a page that a person understands', async () => {
    const api = await rig.api();
    const { documentId, client } = signed;
    for (const file of ['pdf', 'pdf?variant=original', 'signature-sheet']) {
      expect(await api.get(`/documents/${documentId}/${file}`)).toMatchObject({
        status: 410,
        body: { code: 'data_erased' },
      });
    }
    expect(await api.get(`/documents/${documentId}`)).toMatchObject({
      status: 200,
      body: {
        title: 'Данные стёрты',
        number: '',
        status: 'signed',
        contactId: null,
        erasedAt: expect.any(String),
      },
    });
    for (const address of [
      client.page,
      client.link,
      `${client.page}/documents/${documentId}/pdf`,
    ]) {
      const { status, html } = await client.visitor.get(address);
      expect([address, status]).toEqual([address, 410]);
      expect(html).toContain('Данные стёрты');
    }
  });

  it('answers for the signature as for a number that never was', async () => {
    const api = await rig.api();
    const { body } = await api.get<{ signatureId: string }>(`/documents/${signed.documentId}`);
    const unknown = '019ab3a1-7c4b-7000-8000-0000000000ff';
    const of = async (id: string): Promise<string> => {
      const answer = await rig.testApp.app.inject({
        url: `/verify/${id}`,
        headers: { accept: 'text/html' },
      });
      expect(answer.statusCode).toBe(404);
      return answer.body.replaceAll(id, '…').replaceAll(/nonce="[^"]*"/g, '');
    };
    expect(await of(body.signatureId)).toBe(await of(unknown));
  });

  it('keeps no value of what is recorded later', async () => {
    const { documentId } = signed;
    const organizationId = await rig.organizationId();
    const journal = rig.testApp.get(EvidenceJournal);
    await rig.testApp.get(Transactions).run((tx) =>
      journal.record(tx, {
        type: 'document.frozen',
        stream: `document/${documentId}`,
        organizationId,
        documentId,
        docSha256: 'a'.repeat(64),
        data: { bytes: 1, pages: 1, fingerprint: '00000-00000', stampBoxes: [] },
        disclosures: { title: PERSON.fullName },
      }),
    );
    expect(await everywhere()).toEqual([]);
    expect(await journal.verify([`document/${documentId}`])).toMatchObject({ ok: true });
  });

  it('is erased once: asking again answers the same erasure', async () => {
    const again = await rig.erase(`/crm/contacts/${signed.contactId}`);
    expect(again).toMatchObject({ status: 202, body: { state: 'done' } });
    expect((await rig.erase(`/documents/${signed.documentId}`)).status).toBe(410);
  });
});
