/** Why a proof, a checkpoint or a key does not convince. */
export type ProofFault =
  /** not written in the one way that its format has */
  | 'form'
  /** the verifier key is malformed or its id is not its own */
  | 'key'
  /** the checkpoint is that of another log */
  | 'origin'
  /** no valid signature of the expected key */
  | 'signature'
  /** the tree of this size has no entry at this index */
  | 'index'
  /** fewer or more hashes than a path of this index and size has */
  | 'length'
  /** the hashes do not lead from the entry to the signed root */
  | 'path';

/** A proof that must not be believed. */
export class ProofRefused extends Error {
  override readonly name = 'ProofRefused';

  constructor(
    readonly reason: ProofFault,
    message: string,
  ) {
    super(message);
  }
}
