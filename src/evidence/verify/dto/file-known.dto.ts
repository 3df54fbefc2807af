/** What the journal knows of a file. */
export class FileKnownDto {
  /** The signed file, the file before signing, or one that was never seen. */
  known!: 'sealed' | 'frozen' | 'unknown';
}
