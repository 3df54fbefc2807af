type Tree = Readonly<Record<string, unknown>>;

/** Where the words of a document come from, weakest first. */
export interface VariableSources {
  /** Of the card and the contact. */
  readonly card: Tree;
  /** Given for this document by hand: `{price: …}`, `{contact: {fullName: …}}` or `{"contact.fullName": …}`. */
  readonly values: Tree;
  /** `document.date`: today, unless the values name another day. */
  readonly date: string;
  /** `document.number`: the number the document is kept under, whatever the values say. */
  readonly number: string;
  /** `company.*` and `employee.*` as far as they are known; values may only fill their gaps. */
  readonly fixed: Tree;
}

/** Everything a template may name, in one tree. What is not known is absent and so counts as missing. */
export function documentVariables({ card, values, date, number, fixed }: VariableSources): Tree {
  const byHand = expanded(values);
  return [card, { document: { date } }, byHand, fixed, { document: { number } }].reduce(merged, {});
}

/** `{"contact.fullName": "…"}` is `{contact: {fullName: "…"}}`: that is how missing values are named to people. */
function expanded(values: Tree): Tree {
  return Object.entries(values)
    .map(([path, value]) =>
      path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value),
    )
    .filter(isTree)
    .reduce(merged, {});
}

function merged(below: Tree, above: Tree): Tree {
  const entries = new Map(Object.entries(below));
  for (const [name, value] of Object.entries(above)) {
    if (value === undefined || value === null) continue;
    const under = entries.get(name);
    entries.set(name, isTree(value) ? merged(isTree(under) ? under : {}, value) : value);
  }
  return Object.fromEntries(entries);
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
