import type { Row, Values } from '../new-document/values.js';

/** What was given for the document, as fields of a form show it. */
export function typedOf(
  given: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Values {
  return Object.fromEntries(
    names.map((name): [string, Values[string]] => {
      const value = given[name];
      return Array.isArray(value)
        ? [name, value.map((row: unknown) => rowOf(row))]
        : [name, textOf(value) ?? ''];
    }),
  );
}

function rowOf(row: unknown): Row {
  if (typeof row !== 'object' || row === null) return {};
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, textOf(value) ?? '']),
  );
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
