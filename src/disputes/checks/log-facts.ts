import { Injectable } from '@nestjs/common';
import { ProofRefused, verifyProof } from '#libs/evidence-log';
import type { SealedFile } from '#libs/pdf-seal';
import { EvidenceLog, LogBehind, type ProvenEvents, type RawChain } from '../../evidence/index.js';
import { LogCopies } from './log-copies.js';
import type { LogFacts } from './dispute-facts.js';
import { type HashedEvent, hashedEvents } from './hashed-event.js';

/** The log publishes within a second; more means that something is wrong with it. */
const WAIT_MS = 8_000;
/** An event that is older than this beside the newest checkpoint should have been in it (I-7). */
const LATEST_MS = 60_000;

/** Holds the events and the party's own copy against the public log. */
@Injectable()
export class LogFactsReader {
  constructor(
    private readonly log: EvidenceLog,
    private readonly copies: LogCopies,
  ) {}

  /** @param attachments of the signed PDF: the checkpoints that the parties have in their hands */
  async of(chains: readonly RawChain[], attachments: readonly SealedFile[]): Promise<LogFacts> {
    const events = hashedEvents(chains);
    const first = await this.try(events, attachments);
    // The log may have published since: what it passed over can be told only then.
    return first ?? (await this.try(events, attachments)) ?? BEHIND;
  }

  private async try(
    events: readonly HashedEvent[],
    attachments: readonly SealedFile[],
  ): Promise<LogFacts | undefined> {
    const absent = await this.absent(events);
    const asked = events.filter((event) => !absent.has(event));
    try {
      const hashes = asked.map(({ hash }) => hash);
      const proven = await this.log.prove(hashes, { timeoutMs: WAIT_MS });
      const keys = new Map((await this.log.vkeys()).map(({ origin, vkey }) => [origin, vkey]));
      const missing = [...absent].map(
        (event) => `${placeOf(event)}: в журнале доказательств такого события нет`,
      );
      return {
        state: 'proven',
        events: events.length,
        refused: [...missing, ...asked.flatMap((event) => refusalOf(event, proven, keys))],
        checkpoints: proven.checkpoints.map(({ origin, size, root, tsaTime }) => ({
          origin,
          size,
          root,
          tsaTime,
        })),
        copies: await this.copies.compare(attachments, proven.checkpoints, keys),
      };
    } catch (error) {
      if (!(error instanceof LogBehind)) throw error;
      return undefined;
    }
  }

  /**
   * Events that the log passed over: it has published long since, or it has later events of the same chain, which it
   * takes in their order.
   */
  private async absent(events: readonly HashedEvent[]): Promise<Set<HashedEvent>> {
    const newest = await this.log.latest();
    const absent = new Set<HashedEvent>();
    if (!newest) return absent;
    const followed = new Set<string>();
    for (const event of events.toReversed()) {
      const isDue = newest.publishedAt.getTime() - event.at > LATEST_MS;
      const isThere = (await this.log.place(event.hash)) !== undefined;
      if (isThere) followed.add(event.stream);
      else if (isDue || followed.has(event.stream)) absent.add(event);
    }
    return absent;
  }
}

const BEHIND: LogFacts = {
  state: 'unavailable',
  why: 'Журнал ещё не опубликовал эти события.',
};

function refusalOf(
  event: HashedEvent,
  { proofs }: ProvenEvents,
  keys: ReadonlyMap<string, string>,
): string[] {
  const proof = proofs.get(event.hash);
  const vkey = keys.get(proof?.origin ?? '');
  if (!proof || vkey === undefined) return [`${placeOf(event)}: доказательства нет`];
  try {
    verifyProof(proof.text, Buffer.from(event.hash, 'hex'), vkey);
    return [];
  } catch (error) {
    if (!(error instanceof ProofRefused)) throw error;
    return [`${placeOf(event)}: ${error.message}`];
  }
}

function placeOf({ stream, seq, type }: HashedEvent): string {
  return `${stream} № ${seq} (${type || 'не читается'})`;
}
