import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { Installation } from './installation.js';

const LOOK_EVERY_MS = 10;
const LAST_LOOK_MS = 5_000;

/** Sees when each public checkpoint appears, as anybody can who asks for it. */
export class CheckpointWatch {
  private readonly seen: { at: number; size: number }[] = [];
  private isOver = false;

  private constructor(private readonly signet: Installation) {}

  static start(signet: Installation): CheckpointWatch {
    const watch = new CheckpointWatch(signet);
    void watch.look();
    return watch;
  }

  /** Stops once all are covered; when the signature of each was (`performance.now()`), to the interval of looking. */
  async coveredAt(documentIds: readonly string[]): Promise<number[]> {
    const places = await this.placesOf(documentIds);
    const wanted = Math.max(...places) + 1;
    for (let waited = 0; waited < LAST_LOOK_MS && this.size < wanted; waited += LOOK_EVERY_MS) {
      await sleep(LOOK_EVERY_MS);
    }
    this.isOver = true;
    return places.map((place) => this.seen.find(({ size }) => size > place)?.at ?? Number.NaN);
  }

  private get size(): number {
    return this.seen.at(-1)?.size ?? 0;
  }

  private async look(): Promise<void> {
    while (!this.isOver) {
      const { body } = await this.signet.visit({ path: '/api/v1/evidence/checkpoint' });
      const size = Number(body.split('\n')[1]);
      if (size > this.size) this.seen.push({ at: performance.now(), size });
      await sleep(LOOK_EVERY_MS);
    }
  }

  /** Places in the log, from 0. */
  private async placesOf(documentIds: readonly string[]): Promise<number[]> {
    const connection = await createConnection(this.signet.databaseUrl);
    const [rows] = await connection.query<(RowDataPacket & { id: string; place: number })[]>(
      `SELECT g.document_id AS id, l.idx AS place
         FROM signature g JOIN evidence_signature s ON s.signature_id = g.id
         JOIN evidence_event e ON e.stream = s.stream AND e.seq = s.seq
         JOIN log_leaf l ON l.event_id = e.id`,
    );
    await connection.end();
    const places = new Map(rows.map(({ id, place }) => [id, place]));
    return documentIds.map((id) => places.get(id) ?? Number.NaN);
  }
}
