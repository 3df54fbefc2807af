import {
  type EvidenceValue,
  EvidenceFormatError,
  decodeEvent,
  openDisclosure,
} from '#libs/evidence-log';
import type { StoredChain } from './chain-reader.js';
import type { DisclosureName } from './disclosure-names.js';

/** An event as people and programs read it. */
export interface JournalItem {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  /** UTC with milliseconds. */
  readonly at: string;
  /** Hex hash of the event's bytes. */
  readonly hash: string;
  /** Empty when the event is about no one document. */
  readonly documentId: string;
  readonly docSha256: string;
  readonly signerId: string;
  readonly data: Readonly<Record<string, EvidenceValue>>;
  /** Personal values that are still there, by name. */
  readonly disclosures: Readonly<Partial<Record<DisclosureName, string>>>;
}

type Subject = Omit<JournalItem, 'stream' | 'seq' | 'hash' | 'disclosures'> & {
  readonly sd: readonly string[];
};

/** The events of a chain for reading, also of one that does not verify: what it holds must be seen. */
export function itemsOf({ stream, events }: StoredChain): JournalItem[] {
  return events.map(({ event, disclosures }) => {
    const { sd, ...subject } = looselyRead(event.bytes);
    return {
      stream,
      seq: event.seq,
      hash: event.ehash.toString('hex'),
      ...subject,
      disclosures: readable(disclosures, sd),
    };
  });
}

/** What stored bytes say; those that are no event any more say nothing, and verification tells why. */
export function looselyRead(bytes: Buffer): Subject {
  try {
    const { type, at, doc, docSha256, signer, data, sd } = decodeEvent(bytes);
    return { type, at, documentId: doc, docSha256, signerId: signer, data, sd };
  } catch (error) {
    if (!(error instanceof EvidenceFormatError)) throw error;
    return { type: '', at: '', documentId: '', docSha256: '', signerId: '', data: {}, sd: [] };
  }
}

/**
 * The values that belong to the event. The code is left out wherever people read (2.6): it may leave
 * in the dossier of a dispute only.
 */
function readable(stored: readonly string[], sd: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const d of stored) {
    const disclosure = orNothing(d);
    if (!disclosure || !sd.includes(disclosure.digest) || disclosure.name === 'code') continue;
    values[disclosure.name] = disclosure.value;
  }
  return values;
}

function orNothing(d: string): ReturnType<typeof openDisclosure> | undefined {
  try {
    return openDisclosure(d);
  } catch (error) {
    if (error instanceof EvidenceFormatError) return undefined;
    throw error;
  }
}
