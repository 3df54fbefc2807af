import { decodeEvent, encodeEvent, eventHash, readCheckpoint } from '#libs/evidence-log';
import { newId } from '../../src/platform/index.js';
import type { DatabaseRoot } from './database-root.js';

/** What a hostile administrator of the database does to a request that was signed. */
export interface HostileAct {
  readonly does: string;
  /** Answers where the trace must be found. */
  readonly act: (root: DatabaseRoot, stream: string) => Promise<Trace>;
}

export interface Trace {
  /** The finding that the check must name. */
  readonly code: string;
  readonly place: Readonly<Record<string, unknown>>;
  /** The step at which an expert's verifier must refuse what is handed out afterwards. */
  readonly refused: Readonly<Record<string, unknown>>;
}

interface StoredEvent {
  readonly id: string;
  readonly seq: number;
  readonly bytes: Buffer;
  readonly ehash: Buffer;
}

const eventsOf = (root: DatabaseRoot, stream: string): Promise<StoredEvent[]> =>
  root.rows(
    'SELECT id, seq, bytes, ehash FROM evidence_event WHERE stream = ? ORDER BY seq',
    stream,
  );

async function eventAt(root: DatabaseRoot, stream: string, seq: number): Promise<StoredEvent> {
  const found = (await eventsOf(root, stream)).find((event) => event.seq === seq);
  if (!found) throw new Error(`There is no event ${seq}`);
  return found;
}

async function seqOf(root: DatabaseRoot, stream: string, type: string): Promise<number> {
  const found = (await eventsOf(root, stream)).find(
    ({ bytes }) => decodeEvent(bytes).type === type,
  );
  if (!found) throw new Error(`There is no ${type}`);
  return found.seq;
}

const edited = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('utf8').replace(/"phoneSource":"\w+"/, '"phoneSource":"typed"'));

export const hostileActs: readonly HostileAct[] = [
  {
    does: 'edits an event',
    act: async (root: DatabaseRoot, stream: string): Promise<Trace> => {
      const { id, bytes } = await eventAt(root, stream, 1);
      await root.run('UPDATE evidence_event SET bytes = ? WHERE id = ?', edited(bytes), id);
      return {
        code: 'event_altered',
        place: { stream, seq: 1, eventId: id },
        refused: { step: 'inclusion', event: `${stream} 1 signer.added` },
      };
    },
  },
  {
    does: 'deletes a row',
    act: async (root: DatabaseRoot, stream: string): Promise<Trace> => {
      const seq = await seqOf(root, stream, 'agreement.accepted');
      const { id } = await eventAt(root, stream, seq);
      await root.run('DELETE FROM evidence_disclosure WHERE event_id = ?', id);
      await root.run('DELETE FROM evidence_event WHERE id = ?', id);
      return {
        code: 'event_missing',
        place: { stream, seq },
        refused: { step: 'chain', message: `number ${seq} is missing` },
      };
    },
  },
  {
    does: 'cuts the tail and mends the head',
    act: async (root: DatabaseRoot, stream: string): Promise<Trace> => {
      const seq = await seqOf(root, stream, 'document.signed');
      const last = await eventAt(root, stream, seq - 1);
      const cut = (await eventsOf(root, stream)).filter((event) => event.seq >= seq);
      for (const { id } of cut) {
        await root.run('DELETE FROM evidence_disclosure WHERE event_id = ?', id);
        await root.run('DELETE FROM evidence_event WHERE id = ?', id);
      }
      await root.run(
        'UPDATE evidence_chain_head SET seq = ?, head = ?, closed = 0 WHERE stream = ?',
        last.seq,
        last.ehash.toString('hex'),
        stream,
      );
      return {
        code: 'leaf_without_event',
        place: { stream, seq, eventId: cut[0]?.id },
        refused: {
          step: 'known_events',
          file: `signed.pdf/request-${String(seq).padStart(4, '0')}.json`,
          event: `${stream} ${seq} document.signed`,
        },
      };
    },
  },
  {
    does: 'swaps two events',
    act: async (root: DatabaseRoot, stream: string): Promise<Trace> => {
      const [one, other] = [await eventAt(root, stream, 3), await eventAt(root, stream, 4)];
      const put = 'UPDATE evidence_event SET seq = ? WHERE id = ?';
      await root.run(put, 999, one.id);
      await root.run(put, 3, other.id);
      await root.run(put, 4, one.id);
      return {
        code: 'event_missing',
        place: { stream, seq: 3, eventId: other.id },
        refused: { step: 'chain', file: 'request/0003.json' },
      };
    },
  },
  {
    does: 'inserts into the past',
    act: async (root: DatabaseRoot, stream: string): Promise<Trace> => {
      const events = await eventsOf(root, stream);
      for (const { id, seq } of events.filter((event) => event.seq >= 2).reverse()) {
        await root.run('UPDATE evidence_event SET seq = ? WHERE id = ?', seq + 1, id);
      }
      const before = await eventAt(root, stream, 1);
      const bytes = encodeEvent({
        ...decodeEvent(before.bytes),
        seq: 2,
        prev: before.ehash.toString('hex'),
        sd: [],
        type: 'link.revoked',
        data: { linkId: '', reason: 'forged' },
      });
      const forged = newId();
      await root.run(
        'INSERT INTO evidence_event (id, stream, seq, bytes, ehash) VALUES (?, ?, 2, ?, ?)',
        forged,
        stream,
        bytes,
        eventHash(bytes),
      );
      await root.run('INSERT INTO evidence_queue (event_id) VALUES (?)', forged);
      await root.run('UPDATE evidence_chain_head SET seq = seq + 1 WHERE stream = ?', stream);
      return {
        code: 'event_missing',
        place: { stream, seq: 3, eventId: events[2]?.id },
        refused: { step: 'chain', file: 'request/0003.json' },
      };
    },
  },
  {
    does: 'rewrites the whole request with fresh hashes, its head and its leaves',
    act: async (root: DatabaseRoot, stream: string): Promise<Trace> => {
      let prev: string | undefined;
      for (const { id, bytes } of await eventsOf(root, stream)) {
        const event = decodeEvent(edited(bytes));
        const fresh = encodeEvent(prev === undefined ? event : { ...event, prev });
        const ehash = eventHash(fresh);
        await root.run(
          'UPDATE evidence_event SET bytes = ?, ehash = ? WHERE id = ?',
          fresh,
          ehash,
          id,
        );
        await root.run('UPDATE log_leaf SET ehash = ? WHERE event_id = ?', ehash, id);
        prev = ehash.toString('hex');
      }
      await root.run(
        'UPDATE evidence_chain_head SET head = ? WHERE stream = ?',
        prev ?? '',
        stream,
      );
      const [size] = await root.rows<{ size: number }>(
        'SELECT MAX(size) AS size FROM log_checkpoint',
      );
      return {
        code: 'signer_differs',
        place: { size: size?.size },
        refused: { step: 'inclusion', event: `${stream} 1 signer.added` },
      };
    },
  },
  {
    does: 'edits the newest checkpoint',
    act: async (root: DatabaseRoot): Promise<Trace> => {
      const [row] = await root.rows<{ size: number; text: string }>(
        'SELECT size, text FROM log_checkpoint ORDER BY size DESC LIMIT 1',
      );
      const { size = 0, text = '' } = row ?? {};
      const made = Buffer.alloc(32, 7);
      const base64 = readCheckpoint(text).root.toString('base64');
      await root.run(
        'UPDATE log_checkpoint SET root = ?, text = ? WHERE size = ?',
        made.toString('hex'),
        text.replace(base64, made.toString('base64')),
        size,
      );
      return {
        code: 'checkpoint_signature',
        place: { size },
        refused: {
          step: 'inclusion',
          message: 'signature: the signature under the checkpoint is not valid',
        },
      };
    },
  },
  {
    does: 'puts another value where a disclosure was',
    act: async (root: DatabaseRoot, stream: string): Promise<Trace> => {
      const added = await eventAt(root, stream, 1);
      const signed = await eventAt(root, stream, await seqOf(root, stream, 'document.signed'));
      // Encrypted under the same key, so it opens; only the digest in the event tells.
      const [other] = await root.rows<{ box: Buffer }>(
        "SELECT d_encrypted AS box FROM evidence_disclosure WHERE event_id = ? AND name = 'phone'",
        signed.id,
      );
      await root.run(
        "UPDATE evidence_disclosure SET d_encrypted = ? WHERE event_id = ? AND name = 'phone'",
        other?.box ?? null,
        added.id,
      );
      return {
        code: 'disclosure_altered',
        place: { stream, seq: 1, eventId: added.id },
        refused: { step: 'disclosures', event: `${stream} 1 signer.added` },
      };
    },
  },
  {
    does: 'deletes a disclosure and records no erasure',
    act: async (root: DatabaseRoot, stream: string): Promise<Trace> => {
      const seq = await seqOf(root, stream, 'document.signed');
      const { id } = await eventAt(root, stream, seq);
      await root.run("DELETE FROM evidence_disclosure WHERE event_id = ? AND name = 'phone'", id);
      return {
        code: 'disclosure_missing',
        place: { stream, seq, eventId: id },
        refused: { step: 'erasure', event: `${stream} ${seq} document.signed` },
      };
    },
  },
  {
    does: 'turns a bit of a disclosure',
    act: async (root: DatabaseRoot, stream: string): Promise<Trace> => {
      const { id } = await eventAt(root, stream, 1);
      const where = "event_id = ? AND name = 'fullName'";
      const [row] = await root.rows<{ box: Buffer }>(
        `SELECT d_encrypted AS box FROM evidence_disclosure WHERE ${where}`,
        id,
      );
      const box = Buffer.from(row?.box ?? []);
      box[40] = (box[40] ?? 0) ^ 1;
      await root.run(`UPDATE evidence_disclosure SET d_encrypted = ? WHERE ${where}`, box, id);
      return {
        code: 'disclosure_altered',
        place: { stream, seq: 1, eventId: id },
        refused: { step: 'disclosures', event: `${stream} 1 signer.added` },
      };
    },
  },
];
