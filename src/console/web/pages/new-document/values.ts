/** One row of a table in the document, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;
/** What is written into the document, by the names of the template's variables. */
export type Values = Readonly<Record<string, string | readonly Row[]>>;

/** Of what was typed, what this template asks for: another template was perhaps chosen before. */
export function valuesFor(asked: readonly { readonly name: string }[], values: Values): Values {
  const names = new Set(asked.map(({ name }) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}

/** What nobody typed is not sent: the API then says itself what is missing. */
export function filledOf(values: Values): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) =>
      typeof value === 'string' ? value.trim() !== '' : value.length > 0,
    ),
  );
}
