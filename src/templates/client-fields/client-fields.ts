import { nestedValues, withSamples } from '../variables/sample-values.js';
import type { TemplateVariable } from '../variables/template-variable.js';
import { MOST_CLIENT_FIELDS, MOST_CLIENT_TEXT } from './client-field.js';
import type { ClientField } from './client-field.js';
import { accountsRefused } from './account-fields.js';

type Tree = Readonly<Record<string, unknown>>;

/** These are known without the client, or must not come from him. */
const NOT_THE_CLIENTS = new Set(['company', 'employee', 'document']);

/** Why a template may not leave these values to the client; undefined when it may. */
export function clientFieldsRefused(variables: readonly TemplateVariable[]): string | undefined {
  const left = variables.filter(({ client }) => client);
  if (left.length > MOST_CLIENT_FIELDS) {
    return `У клиента спрашивают не больше ${MOST_CLIENT_FIELDS} значений, а здесь ${left.length}`;
  }
  const texts = left.reduce((sum, { client }) => sum + (client?.maxLength ?? 0), 0);
  if (texts > MOST_CLIENT_TEXT) {
    return `Тексты клиента вместе — до ${MOST_CLIENT_TEXT} знаков: уменьшите max`;
  }
  const list = left.find(({ kind }) => kind === 'list');
  if (list) return `Список «${list.label}» клиенту оставить нельзя`;
  const strange = left.find(({ source }) => NOT_THE_CLIENTS.has(source));
  if (strange) return `Значение «${strange.label}» клиенту оставить нельзя: оно известно без него`;
  return accountsRefused(left);
}

/** What the client of a document is asked for: all that the template leaves to him and the sender has not given. */
export function askedOf(variables: readonly TemplateVariable[], given: Tree): ClientField[] {
  const known = nestedValues(given);
  return variables.flatMap(({ name, label, required, client }) => {
    if (!client || isGiven(known, name.split('.'))) return [];
    const givenBik = client.bik === undefined ? undefined : textAt(known, client.bik.split('.'));
    return [{ name, label, required, ...client, ...(givenBik ? { givenBik } : {}) }];
  });
}

function textAt(tree: unknown, [first, ...rest]: readonly string[]): string | undefined {
  if (first === undefined) {
    return typeof tree === 'string' || typeof tree === 'number' ? String(tree) : undefined;
  }
  return isTree(tree) && Object.hasOwn(tree, first) ? textAt(tree[first], rest) : undefined;
}

/** Samples where the client's answers will stand: a document can be checked before he was asked. */
export function clientSamples(
  variables: readonly TemplateVariable[],
  asked: readonly ClientField[],
  values: Tree,
): Tree {
  const names = new Set(asked.map(({ name }) => name));
  const left = variables.filter(({ name }) => names.has(name));
  return withSamples(left, withoutPaths(values, names));
}

/**
 * The answers in their places, over what a card says: it was the client who was asked. What he left out is absent, as the
 * template takes it for granted.
 */
export function withAnswers(
  values: Tree,
  asked: readonly ClientField[],
  answers: Readonly<Record<string, string>>,
): Tree {
  const names = new Set(asked.map(({ name }) => name));
  const given = asked.flatMap((field) => {
    const answer = answers[field.name] ?? '';
    return answer === '' ? [] : [{ name: field.name, sample: answerOf(field, answer) }];
  });
  return withSamples(given, withoutPaths(values, names));
}

/** Conditions compare numbers as numbers. */
function answerOf({ type }: ClientField, answer: string): string | number {
  return type === 'number' ? Number(answer) : answer;
}

function isGiven(tree: unknown, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return tree !== undefined && tree !== null && tree !== '';
  return isTree(tree) && Object.hasOwn(tree, first) && isGiven(tree[first], rest);
}

function withoutPaths(tree: Tree, names: ReadonlySet<string>, above = ''): Tree {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([name, value]) => {
      const path = above + name;
      if (names.has(path)) return [];
      return [[name, isTree(value) ? withoutPaths(value, names, `${path}.`) : value]];
    }),
  );
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
