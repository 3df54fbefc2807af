/** The members of a JSON object whose shape nobody promised us. */
export type Members = ReadonlyMap<string, unknown>;

/** Undefined when this is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** None when this is no object. */
export function membersOf(value: unknown): Members {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

/** A text, or a number as it is written; empty for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value : '';
}

/** Undefined for what is no whole number, written as one or as a text. */
export function wholeOf(value: unknown): number | undefined {
  const text = textOf(value);
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}
