import type { Signer } from './document-queries.js';

/** What each road to a signer is told. */
export interface SignerActProps {
  readonly requestId: string;
  readonly signer: Signer;
  readonly close: () => void;
}
