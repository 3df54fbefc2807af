/** What is wrong with a value that should become, or claims to be, evidence bytes. */
export type FormatFault =
  /** null, undefined, a float, an unsafe integer, ill-formed Unicode or a foreign object */
  | 'value'
  /** not exactly the members of the format, or one of the wrong form */
  | 'members'
  /** more bytes than an event may have */
  | 'too-large'
  /** not UTF-8, not JSON, or JSON written in another than the one canonical way */
  | 'encoding';

/** A value cannot become evidence bytes, or bytes are not the evidence they claim to be. */
export class EvidenceFormatError extends Error {
  override readonly name = 'EvidenceFormatError';

  constructor(
    readonly fault: FormatFault,
    message: string,
  ) {
    super(message);
  }
}
