import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeDisclosure } from '#libs/evidence-log';
import { EvidenceRefused } from '../../../src/evidence/index.js';
import { newId, type Tx } from '../../../src/platform/index.js';
import { aSigning, person } from '../../support/builders/evidence-entries.js';
import { type OpenJournal, openJournal } from './open-journal.js';

let open: OpenJournal;
beforeAll(async () => {
  open = await openJournal();
});
afterAll(() => open.close());

const inTx = <T>(body: (tx: Tx) => Promise<T>): Promise<T> => open.transactions.run(body);

describe('recording', () => {
  it('puts facts one after another and names where each of them stands', async () => {
    const signing = aSigning();

    const first = await inTx((tx) => open.journal.record(tx, signing.created()));
    const rest = await inTx((tx) => open.journal.recordAll(tx, signing.story().slice(1)));

    expect([first, ...rest].map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(await open.journal.countOf(signing.stream)).toBe(7);
    const { ok, streams } = await open.journal.verify([signing.stream]);
    expect(ok).toBe(true);
    expect(streams).toEqual([
      { stream: signing.stream, count: 7, head: rest.at(-1)?.hash, ok: true },
    ]);
  });

  it('leaves nothing when the transaction rolls back', async () => {
    const signing = aSigning();

    await expect(
      inTx(async (tx) => {
        await open.journal.record(tx, signing.created());
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');

    expect(await open.journal.countOf(signing.stream)).toBe(0);
    expect(await open.journal.read([signing.stream], signing)).toEqual([]);
  });

  it('serves several chains in one go and answers in the order that was asked', async () => {
    const [one, two] = [aSigning(), aSigning()];
    const entries = [two.created(), one.created(), two.signerAdded(), one.signerAdded()];

    const recorded = await inTx((tx) => open.journal.recordAll(tx, entries));

    expect(recorded.map(({ stream, seq }) => [stream, seq])).toEqual([
      [two.stream, 0],
      [one.stream, 0],
      [two.stream, 1],
      [one.stream, 1],
    ]);
    expect((await open.journal.verify([one.stream, two.stream])).ok).toBe(true);
  });

  it('leaves no gap and no fork when two append to one chain at once', async () => {
    const signing = aSigning();
    await inTx((tx) => open.journal.record(tx, signing.created()));

    await Promise.all(
      Array.from({ length: 24 }, (_, attempt) =>
        inTx((tx) => open.journal.record(tx, signing.failed(attempt))),
      ),
    );

    const { streams } = await open.journal.verify([signing.stream]);
    expect(streams).toMatchObject([{ count: 25, ok: true }]);
  });

  it('begins a chain once when two begin it at once', async () => {
    const organizationId = newId();
    const stream = `organization/${organizationId}` as const;

    await Promise.all(
      Array.from({ length: 12 }, () =>
        inTx((tx) =>
          open.journal.record(tx, {
            type: 'access.changed',
            stream,
            organizationId,
            data: { what: 'created', by: 'system' },
            disclosures: { personName: 'Петров Пётр' },
          }),
        ),
      ),
    );

    const { streams } = await open.journal.verify([stream]);
    expect(streams).toMatchObject([{ count: 12, ok: true }]);
  });

  it('counts the events of a request into its end, and lets nothing but late facts follow', async () => {
    const signing = aSigning();
    await inTx((tx) => open.journal.recordAll(tx, [...signing.story(), signing.closed()]));

    await expect(inTx((tx) => open.journal.record(tx, signing.signerAdded()))).rejects.toThrow(
      EvidenceRefused,
    );
    await inTx((tx) =>
      open.journal.record(tx, {
        type: 'evidence.read',
        stream: signing.stream,
        organizationId: signing.organizationId,
        data: { by: `user/${newId()}`, what: 'evidence' },
      }),
    );

    const items = await open.journal.read([signing.stream], signing);
    expect(items.at(-2)?.data).toEqual({ count: 8, outcome: 'signed', linkFetches: 0 });
    expect((await open.journal.verify([signing.stream])).ok).toBe(true);
  });

  it('tells of a clock that went back before anything that it stamps', async () => {
    const signing = aSigning();
    await inTx((tx) => open.journal.record(tx, signing.created()));
    const before = open.clock.now();
    open.clock.advance(-2_000);
    await inTx((tx) => open.journal.record(tx, signing.signerAdded()));
    open.clock.advance(-2_001);

    const opened = await inTx((tx) => open.journal.record(tx, signing.opened()));
    open.clock.set(before);

    const items = await open.journal.read([signing.stream], signing);
    expect(items.map(({ type }) => type)).toEqual([
      'request.created',
      'signer.added',
      'clock.anomaly',
      'document.opened',
    ]);
    expect(items[2]?.data).toEqual({
      previousAt: new Date(before.getTime() - 2_000).toISOString(),
      deltaMs: -2_001,
    });
    expect(opened.seq).toBe(3);
    expect((await open.journal.verify([signing.stream])).ok).toBe(true);
  });
});

describe('reading', () => {
  it('gives the facts by chain and place, with the personal values by name', async () => {
    const signing = aSigning();
    await inTx((tx) => open.journal.recordAll(tx, signing.story()));

    const items = await open.journal.read([signing.stream], signing);

    expect(items.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(items[1]).toMatchObject({
      stream: signing.stream,
      seq: 1,
      type: 'signer.added',
      at: '2026-11-24T11:05:07.000Z',
      signerId: signing.signerId,
      data: { order: 1, phoneSource: 'card', phoneChangedAt: '' },
      disclosures: {
        phone: person.phone,
        fullName: person.fullName,
        clientId: person.clientId,
        email: person.email,
      },
    });
    expect(items[6]).toMatchObject({
      documentId: signing.documentId,
      docSha256: signing.docSha256,
    });
  });

  it('shows nothing of another organization', async () => {
    const signing = aSigning();
    await inTx((tx) => open.journal.recordAll(tx, signing.story()));

    expect(await open.journal.read([signing.stream], { organizationId: newId() })).toEqual([]);
  });

  it('never shows the code, which is kept back until it is dead and then only proven', async () => {
    const signing = aSigning();
    const code = makeDisclosure('code', '660968', Buffer.alloc(16, 7));
    const issued = await inTx(async (tx) => {
      await open.journal.record(tx, signing.created());
      return open.journal.record(tx, signing.codeIssued(code.digest));
    });
    const other = makeDisclosure('code', '660969', Buffer.alloc(16, 7));

    await expect(inTx((tx) => open.journal.reveal(tx, issued.id, other.d))).rejects.toThrow(
      EvidenceRefused,
    );
    await inTx((tx) => open.journal.reveal(tx, issued.id, code.d));

    const items = await open.journal.read([signing.stream], signing);
    expect(items[1]?.disclosures).toEqual({ phone: person.phone });
    expect((await open.journal.verify([signing.stream])).ok).toBe(true);
    const [rows] = await open.dataSource.query<{ n: number | string }[]>(
      `SELECT COUNT(*) AS n FROM evidence_disclosure WHERE event_id = ? AND name = 'code'`,
      [issued.id],
    );
    expect(Number(rows?.n)).toBe(1);
  });

  it('holds no personal value in what can never be erased', async () => {
    const signing = aSigning();
    await inTx((tx) => open.journal.recordAll(tx, signing.story()));
    const rows = await open.dataSource.query<{ bytes: Buffer }[]>(
      'SELECT bytes FROM evidence_event WHERE stream = ?',
      [signing.stream],
    );
    const stored = await open.dataSource.query<{ d_encrypted: Buffer }[]>(
      `SELECT d.d_encrypted FROM evidence_disclosure d
         JOIN evidence_event e ON e.id = d.event_id WHERE e.stream = ?`,
      [signing.stream],
    );

    const everything = [...rows.map(({ bytes }) => bytes), ...stored.map((row) => row.d_encrypted)]
      .map((bytes) => bytes.toString('latin1'))
      .join('\n');
    for (const value of Object.values(person)) {
      expect(everything).not.toContain(Buffer.from(value, 'utf8').toString('latin1'));
    }
    expect(rows).toHaveLength(7);
    expect(stored.length).toBeGreaterThan(15);
  });
});
