import { Injectable } from '@nestjs/common';
import { readCheckpoint } from '#libs/evidence-log';
import {
  EvidenceJournal,
  EvidenceLog,
  type LogCheckpoint,
  type LogProof,
  type ProvenEvents,
  type RawChain,
  type RawEvent,
} from '../../evidence/index.js';

/** The part of the journal that a signed PDF carries, with the proof of every event. */
export interface SealedJournal {
  /** The request's events, up to the last signature. */
  readonly request: readonly RawEvent[];
  /** The document's own, up to the freeze. */
  readonly document: readonly RawEvent[];
  readonly proven: ProvenEvents;
  /** Keys of the logs that the proofs are of. */
  readonly logKeys: readonly string[];
  /** Where the last signature stands. */
  readonly place: LogProof;
  /** The checkpoint that covers it. */
  readonly checkpoint: LogCheckpoint;
}

/** Waits for the log to cover what a signed document proves itself with. */
@Injectable()
export class SealedJournals {
  constructor(
    private readonly journal: EvidenceJournal,
    private readonly log: EvidenceLog,
  ) {}

  /** Throws LogBehind when the log has not come so far within the time. */
  async of(
    { id, requestId }: { readonly id: string; readonly requestId: string | null },
    { timeoutMs }: { readonly timeoutMs: number },
  ): Promise<SealedJournal> {
    const names = [`document/${id}`, `request/${requestId ?? ''}`];
    const [ofDocument, ofRequest] = await this.journal.rawChains(names);
    const document = upTo(ofDocument, 'document.frozen');
    const request = upTo(ofRequest, 'document.signed');
    const hashes = [...document, ...request].map(({ hash }) => hash);
    const proven = await this.log.prove(hashes, { timeoutMs });
    const place = proven.proofs.get(request.at(-1)?.hash ?? '');
    const checkpoint = proven.checkpoints.find(({ origin }) => origin === place?.origin);
    if (!place || !checkpoint) throw new Error(`The signature of ${id} is not in the log`);
    return { document, request, proven, logKeys: await this.keysOf(proven), place, checkpoint };
  }

  private async keysOf({ checkpoints }: ProvenEvents): Promise<string[]> {
    const origins = new Set(checkpoints.map(({ text }) => readCheckpoint(text).origin));
    const keys = await this.log.vkeys();
    return keys.filter(({ origin }) => origins.has(origin)).map(({ vkey }) => vkey);
  }
}

/** The chain from its beginning to the last event of this type. */
function upTo(chain: RawChain | undefined, type: string): readonly RawEvent[] {
  const events = chain?.events ?? [];
  const last = events.findLastIndex((event) => event.type === type);
  if (last === -1) throw new Error(`${chain?.stream ?? 'The chain'} has no ${type}`);
  return events.slice(0, last + 1);
}
