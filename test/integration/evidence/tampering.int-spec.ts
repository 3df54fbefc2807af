import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { aSigning } from '../../support/builders/evidence-entries.js';
import { type OpenJournal, openJournal } from './open-journal.js';

let open: OpenJournal;
let signing = aSigning();

beforeAll(async () => {
  open = await openJournal();
});
afterAll(() => open.close());
beforeEach(async () => {
  signing = aSigning();
  await open.transactions.run((tx) => open.journal.recordAll(tx, signing.story()));
});

const sql = (statement: string, parameters: unknown[] = []): Promise<unknown> =>
  open.dataSource.query(statement, parameters);

/** A statement about the events of this test's chain: `… WHERE stream = ? AND …`. */
const onEvents = (act: string, also: string, parameters: unknown[] = []): Promise<unknown> =>
  sql(`${act} WHERE stream = ? AND ${also}`, [...parameters, signing.stream]);

/** A statement about the disclosures of this test's chain. */
const onDisclosures = (act: string, also: string, parameters: unknown[] = []): Promise<unknown> =>
  sql(`${act} WHERE event_id IN (SELECT id FROM evidence_event WHERE stream = ?) AND ${also}`, [
    ...parameters,
    signing.stream,
  ]);

const bytesAt = async (seq: number): Promise<Buffer> => {
  const [row] = await open.dataSource.query<{ bytes: Buffer }[]>(
    'SELECT bytes FROM evidence_event WHERE stream = ? AND seq = ?',
    [signing.stream, seq],
  );
  if (!row) throw new Error(`no event ${seq}`);
  return row.bytes;
};

/** Replaces a text in the bytes of an event; with `fit`, the stored hash as well. */
const edit = async (seq: number, from: string, to: string, fit: boolean): Promise<void> => {
  const bytes = Buffer.from((await bytesAt(seq)).toString('utf8').replace(from, to), 'utf8');
  await onEvents('UPDATE evidence_event SET bytes = ?', `seq = ${seq}`, [bytes]);
  if (!fit) return;
  const ehash = createHash('sha256').update(bytes).digest();
  await onEvents('UPDATE evidence_event SET ehash = ?', `seq = ${seq}`, [ehash]);
};

const errorOf = async (): Promise<object | undefined> => {
  const { ok, streams } = await open.journal.verify([signing.stream]);
  expect(ok).toBe(streams[0]?.ok);
  return streams[0]?.error;
};

const isSound = async (): Promise<boolean> => (await open.journal.verify([signing.stream])).ok;

describe('the table of events refuses', () => {
  // The refusal must not come from the foreign key of the disclosures.
  beforeEach(() => onDisclosures('DELETE FROM evidence_disclosure', '1 = 1'));

  it('any UPDATE', async () => {
    const refusal = 'append-only';
    await expect(onEvents('UPDATE evidence_event SET seq = 99', 'seq = 1')).rejects.toThrow(
      refusal,
    );
    await expect(onEvents('UPDATE evidence_event SET id = id', 'seq = 1')).rejects.toThrow(refusal);
  });

  it('any DELETE', async () => {
    await expect(onEvents('DELETE FROM evidence_event', 'seq = 6')).rejects.toThrow('append-only');
    expect(await isSound()).toBe(true);
  });

  it('an event put over another', async () => {
    await expect(
      onEvents(
        `REPLACE INTO evidence_event (id, stream, seq, bytes, ehash)
         SELECT id, stream, seq, 'x', ehash FROM evidence_event`,
        'seq = 2',
      ),
    ).rejects.toThrow('append-only');
    expect(await isSound()).toBe(true);
  });
});

describe('erasing', () => {
  it('disclosures leaves the chain whole and the values gone', async () => {
    await onDisclosures('DELETE FROM evidence_disclosure', `name IN ('phone', 'fullName')`);

    const items = await open.journal.read([signing.stream], signing);
    expect(items[1]?.disclosures).toEqual({ clientId: 'crm-77', email: 'maria@example.test' });
    expect(await isSound()).toBe(true);
  });

  it('the data key leaves the chain whole and its values unreadable, whatever comes later', async () => {
    await sql('DELETE FROM evidence_data_key WHERE stream = ?', [signing.stream]);

    const before = await open.journal.read([signing.stream], signing);
    await open.transactions.run((tx) =>
      open.journal.record(tx, {
        type: 'sms.delivered',
        stream: signing.stream,
        organizationId: signing.organizationId,
        signerId: signing.signerId,
        data: { messageId: signing.linkId, attempt: 1 },
        disclosures: { providerMessageId: 'late-1' },
      }),
    );
    const after = await open.journal.read([signing.stream], signing);

    expect(before.flatMap(({ disclosures }) => Object.values(disclosures))).toEqual([]);
    expect(after.flatMap(({ disclosures }) => Object.values(disclosures))).toEqual(['late-1']);
    expect(await isSound()).toBe(true);
  });
});

describe('with the triggers dropped, verification finds and names', () => {
  beforeAll(async () => {
    for (const name of ['no_update', 'no_delete', 'no_replace']) {
      await sql(`DROP TRIGGER IF EXISTS evidence_event_${name}`);
    }
  });

  it('an edited byte', async () => {
    await edit(1, '"card"', '"bard"', false);

    const { stream } = signing;
    const error = await errorOf();
    expect(error).toMatchObject({ stream, seq: 1, kind: 'bytes' });
    expect(error).toHaveProperty('message', expect.stringContaining(`${stream}, event 1`));
    expect(error).toHaveProperty('eventId', expect.stringMatching(/^[0-9a-f-]{36}$/));
  });

  it('a value outside the list of types, and the type with it', async () => {
    await edit(1, '"card"', '"bard"', true);

    expect(await errorOf()).toMatchObject({ seq: 1, kind: 'rule', type: 'signer.added' });
  });

  it('an edit whose hash was made to fit, by the event that follows', async () => {
    await edit(1, '"card"', '"typed"', true);

    expect(await errorOf()).toMatchObject({ seq: 2, kind: 'prev', type: 'code.issued' });
  });

  it('an edit of the last event whose hash was made to fit, by the head', async () => {
    await edit(6, '"code"', '"reply"', true);

    expect(await errorOf()).toMatchObject({ seq: 6, kind: 'tail', type: 'document.signed' });
  });

  it('an event taken out of the middle', async () => {
    await onDisclosures('DELETE FROM evidence_disclosure', '1 = 1');
    await onEvents('DELETE FROM evidence_event', 'seq = 3');

    expect(await errorOf()).toMatchObject({ seq: 3, kind: 'gap' });
  });

  it('a tail that was cut off, the whole chain, and its head as well', async () => {
    await onDisclosures('DELETE FROM evidence_disclosure', '1 = 1');
    await onEvents('DELETE FROM evidence_event', 'seq > 4');
    expect(await errorOf()).toMatchObject({ seq: 5, kind: 'tail' });

    await onEvents('DELETE FROM evidence_event', '1 = 1');
    expect(await errorOf()).toMatchObject({ seq: 0, kind: 'tail' });

    await sql('DELETE FROM evidence_chain_head WHERE stream = ?', [signing.stream]);
    expect(await errorOf()).toMatchObject({ seq: 0, kind: 'tail' });
  });

  it('two events that changed places', async () => {
    await onEvents('UPDATE evidence_event SET seq = 99', 'seq = 3');
    await onEvents('UPDATE evidence_event SET seq = 3', 'seq = 4');
    await onEvents('UPDATE evidence_event SET seq = 4', 'seq = 99');

    expect(await errorOf()).toMatchObject({ seq: 3, kind: 'gap' });
  });

  it('a disclosure that was edited', async () => {
    const box = Buffer.alloc(100, 1);
    await onDisclosures('UPDATE evidence_disclosure SET d_encrypted = ?', `name = 'email'`, [box]);

    expect(await errorOf()).toMatchObject({ seq: 1, kind: 'disclosure' });
  });

  it('a disclosure that was moved to another event', async () => {
    const [target] = await open.dataSource.query<{ id: string }[]>(
      'SELECT id FROM evidence_event WHERE stream = ? AND seq = 2',
      [signing.stream],
    );
    await onDisclosures(`UPDATE evidence_disclosure SET event_id = ?`, `name = 'email'`, [
      target?.id,
    ]);

    expect(await errorOf()).toMatchObject({ seq: 2, kind: 'disclosure' });
  });

  it('nothing where nothing was touched', async () => {
    expect(await errorOf()).toBeUndefined();
  });

  it('and reading still shows what is stored', async () => {
    await onEvents('UPDATE evidence_event SET bytes = ?', 'seq = 2', [Buffer.from('{', 'utf8')]);

    const items = await open.journal.read([signing.stream], signing);
    expect(items.map(({ type }) => type)).toEqual([
      'request.created',
      'signer.added',
      '',
      'document.opened',
      'agreement.accepted',
      'code.accepted',
      'document.signed',
    ]);
  });
});
