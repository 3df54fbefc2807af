import { isInstant } from '#libs/evidence-log';

/** The form of one member of an event's data: tells values of it from all others. */
export interface Member<T> {
  /** The form in words, for the list of types and for errors. */
  readonly form: string;
  readonly accepts: (value: unknown) => value is T;
}

type ValueOf<M> = M extends Member<infer T> ? T : never;

/** The data that a set of members describes. */
export type ValuesOf<Members extends Readonly<Record<string, Member<unknown>>>> = {
  readonly [Name in keyof Members]: ValueOf<Members[Name]>;
};

const text = (form: string, fits: (text: string) => boolean): Member<string> => ({
  form,
  accepts: (value): value is string => typeof value === 'string' && fits(value),
});

const integer = (form: string, least: number): Member<number> => ({
  form,
  accepts: (value): value is number => Number.isSafeInteger(value) && Number(value) >= least,
});

/** An id, or empty when unknown. */
export const id = text('id', (value) =>
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?$/.test(value),
);

/** Hex SHA-256, or empty when unknown. */
export const sha256 = text('sha256', (value) => /^(?:[0-9a-f]{64})?$/.test(value));

/** A time in UTC with milliseconds, or empty when unknown. */
export const instant = text('instant', (value) => value === '' || isInstant(value));

/** Who did it, as `actorRef` of the platform writes it. */
export const by = text('user/…, apiKey/… or system', (value) =>
  /^(?:(?:user|apiKey)\/[0-9a-f-]{36}|system)$/.test(value),
);

/** `XXXXX-XXXXX`. */
export const shortPrint = text('fingerprint', (value) =>
  /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/.test(value),
);

/**
 * A technical word: no letters of names, no spaces, no `+` or `@`, so that nobody's name, number or
 * address slips into bytes that can never be erased.
 */
export const word = text('word', (value) => /^[A-Za-z0-9._:/()-]{0,200}$/.test(value));

/** Words for people which are never about a person: a purpose, the value of a setting. */
export const phrase = text('phrase', (value) => value.length <= 1000);

/** A number of things, or −1 when unknown. */
export const count = integer('count', -1);

/** Any integer, such as a difference of times. */
export const whole = integer('integer', Number.MIN_SAFE_INTEGER);

export const flag: Member<boolean> = {
  form: 'true or false',
  accepts: (value): value is boolean => typeof value === 'boolean',
};

/** One of a closed list of words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Member<Word> {
  return {
    form: words.join(' | '),
    accepts: (value): value is Word => words.some((one) => one === value),
  };
}

/** Things of one form: exactly so many, or any number, none when unknown. */
export function listOf<T>(member: Member<T>, length?: number): Member<readonly T[]> {
  return {
    form: length === undefined ? `list of ${member.form}` : `list of ${length} ${member.form}s`,
    accepts: (value): value is readonly T[] =>
      Array.isArray(value) &&
      (length ?? value.length) === value.length &&
      value.every((item) => member.accepts(item)),
  };
}

/** Exactly these members, each of its form. */
export function record<const Members extends Readonly<Record<string, Member<unknown>>>>(
  members: Members,
): Member<ValuesOf<Members>> {
  return {
    form: `{${Object.keys(members).join(', ')}}`,
    accepts: (value): value is ValuesOf<Members> => problemOf(members, value) === undefined,
  };
}

/** What is wrong with data that should have exactly these members, or nothing. */
export function problemOf(
  members: Readonly<Record<string, Member<unknown>>>,
  value: unknown,
): string | undefined {
  if (!isRecord(value)) return 'data is not an object';
  const names = Object.keys(members);
  for (const name of names) {
    if (!Object.hasOwn(value, name)) return `data.${name} is missing`;
    const member = members[name];
    if (member?.accepts(value[name]) !== true) {
      return `data.${name} is not of the form "${member?.form ?? ''}"`;
    }
  }
  const given = Object.keys(value);
  if (given.length === names.length) return undefined;
  const surplus = given.find((name) => !Object.hasOwn(members, name)) ?? '';
  return `data.${surplus} is not a member of this type`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
