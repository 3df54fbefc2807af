import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { consistencyProof, inclusionProof, tileNodes, writeProof } from '#libs/evidence-log';
import { LogBehind, NotInLog } from './log.errors.js';
import { LogFolder } from './log-folder.js';
import { type LeafPlace, type LogCheckpoint, LogReader } from './log-reader.js';
import { LogSignals } from './log-signals.js';

/** That one event is in a log, checkable without us. */
export interface LogProof {
  readonly origin: string;
  readonly index: number;
  /** The content of a `*.tlog-proof`. */
  readonly text: string;
}

export interface ProvenEvents {
  /** One per year that the events fall into, oldest first. */
  readonly checkpoints: readonly LogCheckpoint[];
  /** By the hex hash of the event. */
  readonly proofs: ReadonlyMap<string, LogProof>;
}

export interface ProveOptions {
  readonly timeoutMs: number;
  /** Against the newest checkpoint with a token of outside time, where one covers the events already. */
  readonly preferStamped?: boolean;
}

/** How long a wait sleeps without being told: when another process may publish, and when this one does. */
const lookMs = { shared: 100, own: 1_000 };

/** The log as others need it: proofs of events, and what they are checked against. */
@Injectable()
export class EvidenceLog implements BeforeApplicationShutdown {
  private stopping = false;
  private readonly waits = new Set<() => void>();

  constructor(
    private readonly reader: LogReader,
    private readonly folder: LogFolder,
    private readonly signals: LogSignals,
  ) {}

  /** Nobody waits for a log that this process may no longer write. */
  beforeApplicationShutdown(): void {
    this.stopping = true;
    for (const wake of this.waits) wake();
  }

  /**
   * Proofs of all these events (hex hashes) against the newest checkpoint of each year. Not inside a
   * transaction: it may wait.
   * @throws LogBehind when the log does not cover them in time
   */
  async prove(eventHashes: readonly string[], options: ProveOptions): Promise<ProvenEvents> {
    const deadline = performance.now() + options.timeoutMs;
    const places = await this.covered([...new Set(eventHashes)], deadline);
    const checkpoints: LogCheckpoint[] = [];
    const proofs = new Map<string, LogProof>();
    const byYear = Map.groupBy(places, ([, { year }]) => year);
    for (const [year, events] of [...byYear].sort(([a], [b]) => a - b)) {
      const least = 1 + Math.max(...events.map(([, { index }]) => index));
      const checkpoint = await this.checkpointOf(year, least, options.preferStamped ?? false);
      const { origin, size, text } = checkpoint;
      const nodes = tileNodes(size, (path) => this.folder.read(year, path));
      for (const [hash, { index }] of events) {
        const path = await inclusionProof(index, size, nodes);
        proofs.set(hash, { origin, index, text: writeProof({ index, path, checkpoint: text }) });
      }
      checkpoints.push(checkpoint);
    }
    return { checkpoints, proofs };
  }

  /** The newest checkpoint of the newest log. */
  async latest(): Promise<LogCheckpoint | undefined> {
    const year = (await this.reader.years()).at(-1)?.year;
    return year === undefined ? undefined : this.reader.newest(year);
  }

  /**
   * That the log of this name only grew between two sizes: base64, one hash per line.
   * @throws NotInLog when there is no such log or it is not that large
   */
  async consistency(origin: string, oldSize: number, newSize: number): Promise<string[]> {
    const log = (await this.reader.years()).find((one) => one.origin === origin);
    const newest = log && (await this.reader.newest(log.year));
    if (!newest || oldSize > newSize || newSize > newest.size) throw new NotInLog();
    const nodes = tileNodes(newest.size, (path) => this.folder.read(log.year, path));
    const hashes = await consistencyProof(oldSize, newSize, nodes);
    return hashes.map((hash) => hash.toString('base64'));
  }

  /** The keys of all logs, oldest first. */
  async vkeys(): Promise<{ origin: string; vkey: string }[]> {
    return (await this.reader.years()).map(({ origin, vkey }) => ({ origin, vkey }));
  }

  /** Where an event (hex hash) stands, if it has a place; waits for nothing. */
  async place(eventHash: string): Promise<{ origin: string; index: number } | undefined> {
    const found = (await this.reader.places([eventHash])).get(eventHash);
    if (!found) return undefined;
    const log = (await this.reader.years()).find(({ year }) => year === found.year);
    return log && { origin: log.origin, index: found.index };
  }

  /** Waits until published checkpoints cover all of them. */
  private async covered(
    hashes: readonly string[],
    deadline: number,
  ): Promise<ReadonlyMap<string, LeafPlace>> {
    for (;;) {
      const news = this.nextPublication(deadline);
      const { places, missing } = await this.look(hashes);
      if (missing === 0) {
        news.cancel();
        return places;
      }
      if (this.stopping || performance.now() >= deadline) {
        news.cancel();
        throw new LogBehind(missing);
      }
      await news.heard;
    }
  }

  private async look(
    hashes: readonly string[],
  ): Promise<{ places: ReadonlyMap<string, LeafPlace>; missing: number }> {
    const places = await this.reader.places(hashes);
    const sizes = new Map<number, number>();
    for (const year of new Set([...places.values()].map((place) => place.year))) {
      sizes.set(year, (await this.reader.newest(year))?.size ?? 0);
    }
    const isCovered = (hash: string): boolean => {
      const place = places.get(hash);
      return place !== undefined && place.index < (sizes.get(place.year) ?? 0);
    };
    return { places, missing: hashes.filter((hash) => !isCovered(hash)).length };
  }

  private async checkpointOf(
    year: number,
    least: number,
    preferStamped: boolean,
  ): Promise<LogCheckpoint> {
    const stamped = preferStamped ? await this.reader.newest(year, 'stamped') : undefined;
    if (stamped && stamped.size >= least) return stamped;
    const newest = await this.reader.newest(year);
    if (!newest) throw new LogBehind(1);
    return newest;
  }

  /** Listens before looking, so that nothing published in between is missed. */
  private nextPublication(deadline: number): { heard: Promise<void>; cancel: () => void } {
    const pause = this.signals.isShared ? lookMs.shared : lookMs.own;
    const left = Math.max(1, Math.min(pause, deadline - performance.now()));
    let resolve = (): void => undefined;
    const heard = new Promise<void>((done) => (resolve = done));
    const cancel = (): void => {
      clearTimeout(timer);
      off();
      this.waits.delete(cancel);
      resolve();
    };
    const timer = setTimeout(cancel, left);
    const off = this.signals.on('published', cancel);
    this.waits.add(cancel);
    return { heard, cancel };
  }
}
