/** An event as it stands in a signed PDF or in a dossier. */
export interface EventFile {
  /** Place by the file's name. */
  readonly number: number;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly proof: NamedText | undefined;
  /** What can still be disclosed of it. */
  readonly disclosures: readonly string[];
  /** What is wrong with the form of the disclosures, if anything. */
  readonly disclosureFile?: string;
}

export interface NamedText {
  readonly file: string;
  readonly text: string;
}

export interface NamedBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The events of one stream, by the numbers of their files. */
export interface ChainFiles {
  readonly stream: string;
  readonly events: readonly EventFile[];
}

/** All evidence of a file, whatever kind of file it came in. */
export interface EvidenceFiles {
  readonly request: ChainFiles | undefined;
  readonly documents: readonly ChainFiles[];
  /** Single events of other chains: included in the log, but no chain. */
  readonly cited: readonly EventFile[];
  readonly checkpoints: readonly NamedText[];
  /** Answers of a time-stamping authority about checkpoints, by the checkpoint's file name. */
  readonly stamps: ReadonlyMap<string, NamedBytes>;
  /** By `<old>-<new>`. */
  readonly growths: ReadonlyMap<string, NamedText>;
  /** Texts of agreements. */
  readonly texts: readonly NamedBytes[];
  /** vkeys that the file brings. */
  readonly logKeys: readonly string[];
  /** DER of the roots of time-stamping authorities that the file brings. */
  readonly tsaRoots: readonly Uint8Array[];
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-8 as text; what is none gives characters that no format here allows. */
export function textOf(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}

/** A JSON value, or undefined when the text is none. */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    return undefined;
  }
}

/** Lines that are not empty. */
export function linesOf(bytes: Uint8Array): string[] {
  return textOf(bytes)
    .split('\n')
    .filter((line) => line !== '');
}

/** The strings of a list; anything else in it, or no list at all, gives one that no format allows. */
export function stringsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return ['malformed'];
  return value.map((item: unknown) => (typeof item === 'string' ? item : 'malformed'));
}

/** The member of an object, if it is one. */
export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}

/** The certificates of a PEM text as DER; lines around them are passed over. */
export function certificatesOf(pem: string): Uint8Array[] {
  const blocks = pem.matchAll(
    /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g,
  );
  return [...blocks].map(([, body = '']) => Uint8Array.from(Buffer.from(body, 'base64')));
}
