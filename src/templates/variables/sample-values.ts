import type { TemplateVariable } from './template-variable.js';

type Tree = Readonly<Record<string, unknown>>;

/** Values with a sample wherever the template wants one and none was given: what a preview shows. */
export function withSamples(
  variables: readonly Pick<TemplateVariable, 'name' | 'sample'>[],
  given: Tree,
): Tree {
  return variables.reduce(
    (values, { name, sample }) => put(values, name.split('.'), sample),
    given,
  );
}

/** `{"contact.fullName": "…"}` is `{contact: {fullName: "…"}}`: that is how the list of values names them. */
export function nestedValues(values: Tree): Tree {
  const plain = Object.entries(values).filter(([name]) => !name.includes('.'));
  const dotted = Object.entries(values).filter(([name]) => name.includes('.'));
  return dotted.reduce<Tree>(
    (tree, [name, value]) => put(tree, name.split('.'), value),
    Object.fromEntries(plain),
  );
}

/** A copy with the value at its place, unless something is there already. */
function put(tree: Tree, [first, ...rest]: readonly string[], value: unknown): Tree {
  if (first === undefined) return tree;
  const present = Object.hasOwn(tree, first) ? (tree[first] ?? undefined) : undefined;
  if (rest.length === 0) return withMember(tree, first, present ?? value);
  if (present !== undefined && !isTree(present)) return tree;
  return withMember(tree, first, put(present ?? {}, rest, value));
}

/** Built from entries: a template may name a value `__proto__`, and that must be a member like any other. */
function withMember(tree: Tree, name: string, value: unknown): Tree {
  return Object.fromEntries([...Object.entries(tree), [name, value]]);
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
