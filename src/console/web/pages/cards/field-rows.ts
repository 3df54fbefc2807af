import type { CardFields } from './card-queries.js';

/** A field of a card as two lines of text. */
export interface FieldRow {
  readonly name: string;
  readonly value: string;
}

export const NO_FIELD: FieldRow = { name: '', value: '' };

export function rowsOf(fields: CardFields): readonly FieldRow[] {
  return Object.entries(fields).map(([name, value]) => ({ name, value: textOf(value) }));
}

/** A number or a yes-or-no that nobody touched stays one; rows without a name are left out. */
export function fieldsOf(rows: readonly FieldRow[], before: CardFields): CardFields {
  const named = rows.map(({ name, value }) => ({ name: name.trim(), value: value.trim() }));
  return Object.fromEntries(
    named
      .filter(({ name }) => name !== '')
      .map(({ name, value }) => {
        const old = before[name];
        return [name, old !== undefined && textOf(old) === value ? old : value];
      }),
  );
}

/** Names that stand in more than one row: one of them would silently be lost. */
export function repeatedIn(rows: readonly FieldRow[]): ReadonlySet<string> {
  const names = rows.map(({ name }) => name.trim()).filter((name) => name !== '');
  return new Set(names.filter((name, at) => names.indexOf(name) !== at));
}

export function textOf(value: CardFields[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
