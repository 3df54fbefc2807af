/** One document with the requests that carried it, erased in one transaction. */
export interface ErasedUnit {
  readonly documentIds: readonly string[];
  readonly requestIds: readonly string[];
  /** Names of the disclosures that were deleted. */
  readonly names: readonly string[];
  /** Hashes of the files that go with it. */
  readonly files: readonly string[];
  /** UTC. */
  readonly at: string;
}

/** Why a document is still there. */
export interface Obstacle {
  readonly documentId: string;
  readonly reason: ObstacleReason;
  /** Disputes that hold it, when it is held. */
  readonly disputeIds: readonly string[];
}

export type ObstacleReason = 'held' | 'request_open' | 'not_sealed';

/** What an erasure has done so far and what it still has to do. */
export interface ErasureReport {
  /** Found when it was asked for. */
  readonly planned: { readonly documents: number; readonly requests: number };
  readonly erased: readonly ErasedUnit[];
  readonly left: readonly Obstacle[];
  /** Acceptances outside any request, and cards that named the person. */
  readonly acceptances: number;
  readonly cards: number;
  /** Whether the contact itself is erased; false when it is not about one. */
  readonly contact: boolean;
}
