import {
  type ChainEvent,
  type Disclosure,
  encodeEvent,
  eventFormat,
  eventHash,
  EvidenceFormatError,
  makeDisclosure,
} from '#libs/evidence-log';
import { randomBytes } from 'node:crypto';
import { newId } from '../../platform/index.js';
import { problemOfEvent } from './event-rules.js';
import { EvidenceRefused } from './evidence.errors.js';
import type { Fact } from './fact.js';
import { mayFollowTheEnd } from './request-order.js';

/** Where a chain stands: what the next event must know of those before it. */
export interface ChainState {
  readonly stream: string;
  readonly organizationId: string;
  /** Place of the last event; −1 before the first. */
  readonly seq: number;
  /** Hex hash of the last event; 64 zeros before the first. */
  readonly head: string;
  /** Time of the last event; empty before the first. */
  readonly at: string;
  /** Whether `request.closed` stands in it. */
  readonly closed: boolean;
}

/** An event with its place in the chain, ready to be stored. */
export interface PlacedEvent {
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly bytes: Buffer;
  readonly hash: Buffer;
  readonly disclosures: readonly Disclosure[];
}

/** A clock may be set back by this much without a word. */
const toleratedMs = 2000;

/**
 * Puts facts at the end of a chain, one after another, all at the same time.
 * @throws EvidenceRefused when a fact is not one that the list of types allows at this place
 */
export function appendTo(
  chain: ChainState,
  facts: readonly Fact[],
  now: Date,
): { chain: ChainState; placed: PlacedEvent[] } {
  const placed: PlacedEvent[] = [];
  let state = chain;
  for (const fact of withAnomaly(chain, facts, now)) {
    const event = place(fact, state, now);
    placed.push(event);
    state = {
      ...state,
      seq: event.seq,
      head: event.hash.toString('hex'),
      at: now.toISOString(),
      closed: state.closed || fact.type === 'request.closed',
    };
  }
  return { chain: state, placed };
}

/** A clock that went back is told before anything else that it stamps. */
function withAnomaly(chain: ChainState, facts: readonly Fact[], now: Date): readonly Fact[] {
  const deltaMs = chain.at === '' ? 0 : now.getTime() - new Date(chain.at).getTime();
  if (deltaMs >= -toleratedMs) return facts;
  const anomaly: Fact = {
    type: 'clock.anomaly',
    stream: chain.stream,
    organizationId: chain.organizationId,
    data: { previousAt: chain.at, deltaMs },
    documentId: '',
    docSha256: '',
    signerId: '',
    disclosures: [],
    commitments: [],
  };
  return [anomaly, ...facts];
}

function place(fact: Fact, chain: ChainState, now: Date): PlacedEvent {
  try {
    const disclosures = fact.disclosures.map(([name, value]) => makeDisclosure(name, value));
    const event = eventOf(fact, chain, disclosures, now);
    const names = disclosures.map(({ name }) => name);
    const problem = problemOfMoment(fact, chain) ?? problemOfEvent(event, names);
    if (problem !== undefined) throw new EvidenceRefused(fact.stream, fact.type, problem);
    const bytes = encodeEvent(event);
    return {
      id: newId(),
      stream: fact.stream,
      seq: event.seq,
      bytes,
      hash: eventHash(bytes),
      disclosures,
    };
  } catch (error) {
    if (!(error instanceof EvidenceFormatError)) throw error;
    throw new EvidenceRefused(fact.stream, fact.type, error.message);
  }
}

function problemOfMoment(fact: Fact, chain: ChainState): string | undefined {
  if (fact.organizationId !== chain.organizationId) return 'the chain is of another organization';
  if (chain.closed && !mayFollowTheEnd(fact.type)) return 'the request is closed';
  const first = chain.seq === -1 && chain.stream.startsWith('request/');
  return first === (fact.type === 'request.created')
    ? undefined
    : 'request.created must be the first event of a request, and only the first';
}

function eventOf(
  fact: Fact,
  chain: ChainState,
  disclosures: readonly Disclosure[],
  now: Date,
): ChainEvent {
  const seq = chain.seq + 1;
  const data = fact.type === 'request.closed' ? { ...fact.data, count: seq + 1 } : fact.data;
  return {
    at: now.toISOString(),
    data,
    doc: fact.documentId,
    docSha256: fact.docSha256,
    nonce: randomBytes(16).toString('base64url'),
    org: fact.organizationId,
    prev: chain.head,
    sd: [...disclosures.map(({ digest }) => digest), ...fact.commitments].sort(),
    seq,
    signer: fact.signerId,
    stream: fact.stream,
    type: fact.type,
    v: eventFormat,
  };
}
