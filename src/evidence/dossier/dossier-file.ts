/** A file of the dossier. */
export interface DossierFile {
  /** ASCII, with `/`; unique in the dossier. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export function textFile(path: string, text: string): DossierFile {
  return { path, bytes: Buffer.from(text) };
}

/** Four digits, as files of events are numbered. */
export function numbered(seq: number): string {
  return String(seq).padStart(4, '0');
}
