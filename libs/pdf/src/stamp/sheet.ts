/** A sheet of facts to be appended to a document; the words are the caller's. */
export interface Sheet {
  title: string;
  /** Lines under the title. */
  subtitle: readonly string[];
  /** Head of the second and later pages of the sheet. */
  runningHead: string;
  /** A code in the upper right corner, and the words beside it. */
  check?: { qr: string; lines: readonly string[] };
  sections: readonly SheetSection[];
}

export interface SheetSection {
  title: string;
  /** Not broken between pages, unless it is higher than one. */
  isWhole?: boolean;
  blocks: readonly SheetBlock[];
}

export type SheetBlock =
  | { kind: 'rows'; rows: readonly SheetRow[] }
  | { kind: 'table'; columns: readonly SheetColumn[]; rows: readonly (readonly string[])[] }
  | { kind: 'note'; text: string };

export interface SheetRow {
  label: string;
  /** May have several lines. */
  value: string;
  isStrong?: boolean;
}

export interface SheetColumn {
  title: string;
  /** Of the width, relative to the other columns. */
  share: number;
}
