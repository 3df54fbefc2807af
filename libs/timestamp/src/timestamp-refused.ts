/** What is wrong with an answer of a timestamp authority or with a token. */
export type TimestampFault =
  'status' | 'form' | 'imprint' | 'nonce' | 'policy' | 'signature' | 'chain' | 'eku' | 'time';

/** A token that proves nothing about the bytes in question: it is neither stored nor embedded. */
export class TimestampRefused extends Error {
  constructor(
    readonly reason: TimestampFault,
    message: string,
  ) {
    super(message);
    this.name = 'TimestampRefused';
  }
}
