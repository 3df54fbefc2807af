import type { ErasureBasis } from './erasure-basis.js';

/** On whose word and on which ground. */
export interface ErasureOrder {
  readonly organizationId: string;
  readonly basis: ErasureBasis;
  /** As `actorRef` writes it. */
  readonly by: string;
}
