import { Injectable } from '@nestjs/common';
import { ProofRefused, verifyProof } from '#libs/evidence-log';
import type { SealedFile } from '#libs/pdf-seal';
import { EvidenceLog, LogBehind, type ProvenEvents, type RawChain } from '../../evidence/index.js';
import { LogCopies } from './log-copies.js';
import type { LogFacts } from './dispute-facts.js';
import { type HashedEvent, hashedEvents } from './hashed-event.js';

/** The log publishes within a second; more means that something is wrong with it. */
const WAIT_MS = 15_000;
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
    const absent = await this.absent(events);
    const asked = events.filter((event) => !absent.has(event));
    try {
      const proven = await this.log.prove(
        asked.map(({ hash }) => hash),
        { timeoutMs: WAIT_MS },
      );
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
      return { state: 'unavailable', why: 'Журнал ещё не опубликовал эти события.' };
    }
  }

  /** Events that the log passed over: it has published since, and none of its entries is theirs. */
  private async absent(events: readonly HashedEvent[]): Promise<Set<HashedEvent>> {
    const newest = await this.log.latest();
    const absent = new Set<HashedEvent>();
    if (!newest) return absent;
    for (const event of events) {
      const isOld = newest.publishedAt.getTime() - event.at > LATEST_MS;
      if (isOld && !(await this.log.place(event.hash))) absent.add(event);
    }
    return absent;
  }
}

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
